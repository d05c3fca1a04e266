# The ways to build, try, test and install Concejo.

PREFIX ?= /usr/local
CORPUS = corpora/tu-atencion/proposals.csv
DEMO_OUT = out/tu-atencion

.PHONY: help setup build demo story test docs asan tsan scripts-test library-test fuzz soak lint quality privacy bench peers \
  peers-test findings vectors vectors-test python-test soak-test package package-test api install uninstall clean

help:
	@echo "make demo      set up, build, and run on the shipped corpus"
	@echo "make story     the shipped corpus from proposals to what became of them, into story/"
	@echo "make test      set up, build, and run every test"
	@echo "make docs      the site of the library's documentation and of all guides, into .build/documentation"
	@echo "make asan      the tests again, looking for reads and writes past the end of memory; ONLY=suite for some"
	@echo "make tsan      the tests again, looking for two threads that write at once; ONLY=suite for some"
	@echo "make scripts-test  the tests of what is written in Python, which needs nothing else"
	@echo "make library-test  build the example of the README in a package of its own, and run it"
	@echo "make fuzz      try inputs that nobody wrote on every reader, for MINUTES=10"
	@echo "make soak      hold consultations that nobody held, with signals in between, for MINUTES=60, from SEED=1"
	@echo "make lint      check the format of every source file"
	@echo "make quality   score the corpus, and labelled sets in DATA=folder"
	@echo "make privacy   find personal data beside another program"
	@echo "make bench     time everything beside other programs; real texts in DATA=folder"
	@echo "make peers     group labelled sets in DATA=folder beside other engines, by OPTIONS (Python)"
	@echo "make findings  run what was found out about other libraries (Python, an hour)"
	@echo "make vectors   vectors of a model for the texts of STUDY=file, by OPTIONS (Python)"
	@echo "make package   a Debian package and a tarball that need no Swift, into .build/package"
	@echo "make package-test  install that package in clean roots of RELEASES, run it without a network, remove it"
	@echo "make api       what changed in the public interface since BASE=commit"
	@echo "make install   install into PREFIX=$(PREFIX)"

setup:
	@sh scripts/setup.sh

# The program starts in half the time, and where Swift is not installed, with Swift's libraries in it. Nothing calls
# back into it by name: the names of its symbols took another millisecond.
STATIC := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib -Xlinker --no-export-dynamic)

build: setup
	swift build -c release --product concejo $(STATIC)

demo: build
	.build/release/concejo run $(CORPUS) -o $(DEMO_OUT) --force --title "Tu atención"

# Decisions, a workshop, answers, recommendations, commitments, and everything that is published.
story: build
	@sh scripts/story.sh

# What the documentation is made from; the compiler writes it beside the modules.
SYMBOL_GRAPHS := -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc $(CURDIR)/.build/graphs

# Tests run on a release build of their own: kernels are twenty times slower in debug, and flags for
# testing would have the program built anew each time.
test: setup
	@mkdir -p .build/graphs
	swift build -c release --scratch-path .build/testing --build-tests -Xswiftc -enable-testing $(SYMBOL_GRAPHS)
	swift test -c release --scratch-path .build/testing --skip-build -Xswiftc -enable-testing

# The site of the documentation; a link that leads nowhere ends with 1.
docs: SITE ?= .build/documentation
docs: setup
	@mkdir -p .build/graphs
	swift build -c release --scratch-path .build/testing --target Concejo -Xswiftc -enable-testing $(SYMBOL_GRAPHS)
	@sh scripts/documentation.sh .build/graphs $(SITE)

# A sanitizer has the program built otherwise, so each has a folder of its own. Leaks are not looked for: what Swift
# makes once is kept to the end.
asan: SANITIZER = address
asan: FLAGS = -Xswiftc -DADDRESS_SANITIZER
tsan: SANITIZER = thread
tsan: FLAGS = -Xswiftc -DTHREAD_SANITIZER
asan tsan: setup
	swift build -c release --sanitize=$(SANITIZER) --scratch-path .build/$(SANITIZER) --build-tests \
	  -Xswiftc -enable-testing $(FLAGS)
	ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=halt_on_error=1 \
	  swift test -c release --sanitize=$(SANITIZER) --scratch-path .build/$(SANITIZER) --skip-build \
	  -Xswiftc -enable-testing $(FLAGS) $(if $(ONLY),--filter $(ONLY))

# Needs Python alone.
scripts-test: peers-test vectors-test python-test soak-test

# The library as others use it: from outside, through its public names.
library-test: setup
	@sh scripts/library-test.sh

# Coverage decides which inputs are changed further; what ends the program is kept in fuzz/found.
fuzz: MINUTES ?= 10
fuzz:
	sh fuzz/run.sh $(MINUTES)

# Every round has a seed; the first that breaks what has to hold is told, with its seed and its commands.
soak: MINUTES ?= 60
soak: SEED ?= 1
soak: build
	python3 benchmarks/soak/soak.py .build/release/concejo --minutes $(MINUTES) --seed $(SEED)

# Needs Python alone: a study that breaks a promise is told of.
soak-test:
	python3 -m unittest discover -s benchmarks/soak/tests

lint:
	swift format lint --strict --recursive Package.swift Sources Tests fuzz \
	  benchmarks/Package.swift benchmarks/Sources benchmarks/Tests

quality: build
	sh benchmarks/quality.sh $(DATA)

privacy: build
	sh benchmarks/privacy.sh

# Times Concejo beside its peers, checks every answer, and renders benchmarks/README.md.
bench: build
	swift build -c release --package-path benchmarks
	sh benchmarks/peers/setup.sh
	benchmarks/.build/release/bench run $(if $(DATA),--data $(DATA)) --record
	benchmarks/.build/release/bench render

# Other engines get the same rows and the same vectors; benchmarks/README.md tells which.
peers: build
	sh benchmarks/grouping.sh $(DATA) $(OPTIONS)

# Needs Python alone: which rows are drawn, and what tables and picture tell.
peers-test:
	python3 -m unittest discover -s benchmarks/peers/grouping/tests

# Each installs pinned public packages into a folder of its own; all run, then the failed are named.
findings:
	@failed=; for script in findings/*.sh; do echo "== $$script"; \
	  sh "$$script" || failed="$$failed $$script"; done; \
	if [ -n "$$failed" ]; then echo "changed:$$failed"; exit 1; fi

# A model of meaning reads the masked texts of a study; integrations/vectors/README.md tells of others.
vectors:
	@test -n "$(STUDY)" || { echo "Found no study; expected make vectors STUDY=valley.concejo" >&2; exit 64; }
	@sh integrations/vectors/setup.sh
	@integrations/vectors/.venv/bin/python integrations/vectors/vectors.py "$(STUDY)" $(OPTIONS)

# Needs Python alone: no model, no network.
vectors-test:
	python3 -m unittest discover -s integrations/vectors/tests

# What is built is the commit, not the changes that lie about.
package:
	@sh scripts/package.sh

# Needs root and debootstrap.
RELEASES ?= bookworm trixie
package-test:
	@sh scripts/package_test.sh .build/package $(RELEASES)

# The reader in Python; with CONCEJO_OUT=out/tu-atencion the result and the study of a run are compared, too.
python-test:
	PYTHONPATH=integrations/python python3 -m unittest discover -s integrations/python/tests

# Needs nothing linked: symbol graphs of the sources.
api:
	@sh scripts/api.sh $(BASE)

# The program looks for its resources beside itself and in ../share/concejo.
install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/concejo"
	install -s -m 755 .build/release/concejo "$(DESTDIR)$(PREFIX)/bin/concejo"
	cp -R Sources/Concejo/Resources/. "$(DESTDIR)$(PREFIX)/share/concejo/"
	install -d "$(DESTDIR)$(PREFIX)/share/concejo/review"
	cp -R Sources/ConcejoReview/Resources/. "$(DESTDIR)$(PREFIX)/share/concejo/review/"

uninstall:
	rm -rf "$(DESTDIR)$(PREFIX)/share/concejo" "$(DESTDIR)$(PREFIX)/bin/concejo"

clean:
	rm -rf .build out story
