# Klaar. Two commands that also work first, on a bare Debian 12:
#   make run     install what is missing, build, make every sample in out/: letters, regulations, pages
#   make check   install what is missing, build, pass every test
# Others: all setup install bench fuzz lint regold validate clean. SAN=1 builds with sanitizers in build/san; V=1 shows each command.
CC	?= cc
PREFIX	?= /usr/local
FONT_DIR ?= /usr/share/fonts/truetype
ICC_FILE ?= /usr/share/color/icc/sRGB.icc
DICT_DIR ?= /usr/share/hunspell
SAN	?=
V	?=

BUILD	:= $(if $(SAN),build/san,build)
comma	:= ,
Q	:= $(if $(V),,@)
say	= @$(if $(V),:,echo '$(1) $@')
OPT	:= $(if $(SAN),-O1 -fsanitize=address$(comma)undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer,-O2)
WARN	:= -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith -Wno-unused-parameter
CFLAGS	:= -std=c11 -g $(OPT) $(WARN) $(WERROR)
DEFS	:= -D_POSIX_C_SOURCE=200809L -Isrc -DKLAAR_FONT_DIR='"$(FONT_DIR)"' -DKLAAR_ICC_FILE='"$(ICC_FILE)"' \
	-DKLAAR_DICT_DIR='"$(DICT_DIR)"' \
	-DKLAAR_SHARE_DIR='"$(PREFIX)/share/klaar"'
PKGS	:= libxml-2.0 libxslt harfbuzz harfbuzz-subset libpng libdeflate nettle hunspell
# Lazy on purpose: a bare machine has no pkg-config before its setup has run.
CPPFLAGS = $(DEFS) -MMD -MP $(shell pkg-config --cflags $(PKGS))
LDLIBS	= $(shell pkg-config --libs $(PKGS)) -lhpdf -lm

SRCS	:= $(wildcard src/*/*.c)
OBJS	:= $(SRCS:%.c=$(BUILD)/obj/%.o)
MAIN	:= $(BUILD)/obj/src/main/main.o
LIB	:= $(BUILD)/libklaar.a
UNITS	:= $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/test_*.c))
FUZZ	:= $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
REPLAYS	:= $(FUZZ:%=$(BUILD)/replay/%)

# What each job needs from Debian: a package, or command:package where the command may come from elsewhere.
NEED_build := cc:gcc libc6-dev pkg-config libxml2-dev libxslt1-dev libhpdf-dev libharfbuzz-dev libpng-dev libdeflate-dev \
	nettle-dev libhunspell-dev hunspell-nl check fonts-open-sans fonts-lato icc-profiles-free pdftotext:poppler-utils xmllint:libxml2-utils
NEED_lint := clang-tidy:clang-tidy cppcheck:cppcheck shellcheck:shellcheck
NEED_fuzz := clang:clang libclang-rt-14-dev
NEED_bench := weasyprint:weasyprint xmldiff:xmldiff frog:frog frogdata
NEED_validate := java:openjdk-17-jre-headless mvn:maven node:nodejs npm:npm chromium:chromium

all: $(BUILD)/klaar
programs: $(BUILD)/klaar $(UNITS)

# Every sample regulation that is in force on 1 January 2027.
folders	= $(patsubst regulations/%/,%,$(dir $(wildcard regulations/*/$(1))))
REGELINGEN = $(filter-out $(call folders,*-intrekking.xml),$(call folders,vaststelling.xml))

run: $(BUILD)/klaar
	$< brief letters/ -u out --formaat pdf,html,txt --overschrijf
	$< regeling $(REGELINGEN) --op 2027-01-01 --datum 2026-11-22 -u out/regelingen --formaat pdf,html,txt,xml --overschrijf
	$< web --op 2026-07-01 -u out/web --formaat html,fragment,md,txt --overschrijf

check: $(BUILD)/klaar $(UNITS) $(REPLAYS)
	@BUILD=$(BUILD) tests/run $(UNITS)

setup: build/setup/build
setup-validate: build/setup/validate

build/setup/%: Makefile tests/setup
	@tests/setup $(NEED_$*)
	@mkdir -p $(@D) && touch $@

$(BUILD)/klaar: $(MAIN) $(LIB)
	$(call say,bindt)
	$(Q)$(CC) $(OPT) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(LIB): $(filter-out $(MAIN),$(OBJS))
	$(call say,bundelt)
	$(Q)rm -f $@ && ar rcs $@ $^

$(BUILD)/obj/%.o: %.c $(BUILD)/flags | build/setup/build
	@mkdir -p $(@D)
	$(call say,bouwt)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(BUILD)/unit/%: tests/unit/%.c $(LIB) | build/setup/build
	@mkdir -p $(@D)
	$(call say,bouwt)
	$(Q)$(CC) $(CPPFLAGS) $(shell pkg-config --cflags check) $(CFLAGS) -o $@ $< $(LIB) $(shell pkg-config --libs check) $(LDLIBS)

# Changes only when the settings do, so that another PREFIX or font folder builds anew.
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(DEFS) $(CFLAGS)' | cmp -s - $@ || echo '$(CC) $(DEFS) $(CFLAGS)' > $@

install: $(BUILD)/klaar
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/klaar
	install -m 755 $< $(DESTDIR)$(PREFIX)/bin/klaar
	cp -R templates regulations $(DESTDIR)$(PREFIX)/share/klaar/
	chmod -R a+rX $(DESTDIR)$(PREFIX)/share/klaar

regold: $(BUILD)/klaar
	BUILD=$(BUILD) tests/golden/run --regold

$(BUILD)/measure: tests/bench/measure.c | build/setup/build
	$(CC) $(CFLAGS) -D_DEFAULT_SOURCE -o $@ $<

bench: $(BUILD)/klaar $(BUILD)/measure build/setup/bench
	BUILD=$(BUILD) tests/bench/run

# A target tests/fuzz/fuzz_NAME.c has its corpus in tests/fuzz/corpus/NAME. gcc replays it in `make check`;
# libFuzzer of clang looks for more here, FUZZ_SECONDS a target.
$(BUILD)/replay/%: tests/fuzz/%.c tests/fuzz/replay.c $(LIB) | build/setup/build
	@mkdir -p $(@D)
	$(call say,bouwt)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) -o $@ $(filter %.c,$^) $(LIB) $(LDLIBS)

build/fuzz/%: tests/fuzz/%.c $(SRCS) build/setup/fuzz
	@mkdir -p $(@D)
	clang $(filter-out -MMD -MP,$(CPPFLAGS)) -std=c11 -g -O1 -fsanitize=fuzzer,address,undefined -o $@ $< \
		$(filter-out src/main/%,$(SRCS)) $(LDLIBS)

FUZZ_SECONDS ?= 60
fuzz: $(FUZZ:%=build/fuzz/%)
	@set -e; for name in $(FUZZ:fuzz_%=%); do mkdir -p build/fuzz/corpus/$$name; \
		build/fuzz/fuzz_$$name -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
		-artifact_prefix=build/fuzz/$$name- build/fuzz/corpus/$$name tests/fuzz/corpus/$$name; done

lint: build/setup/lint build/setup/build
	@FLAGS='$(subst ','\'',$(DEFS)) $(shell pkg-config --cflags $(PKGS) check) $(CFLAGS)' tests/lint/run

validate: $(BUILD)/klaar build/setup/validate
	BUILD=$(BUILD) tests/validate/run

clean:
	rm -rf build

FORCE:
-include $(OBJS:.o=.d) $(UNITS:=.d)
.PHONY: all programs run check setup setup-validate install bench fuzz lint regold validate clean FORCE
.DELETE_ON_ERROR:
.SECONDARY:
