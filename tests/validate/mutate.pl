#!/usr/bin/perl
# Makes broken PDFs from good ones: mutate.pl FOLDER FILE.pdf...
# Each mutant is the first file that has what it breaks, with words replaced by others of the
# same length, so that the cross-reference table still fits and only one thing is wrong.
# Prints the name of each mutant and the clause that must refuse it; fails when there is no
# file to make one from.
use strict;
use warnings;

# name, clause (of ISO 14289-1 or ISO 19005-2, as veraPDF numbers it), what is replaced, by what.
my @mutants = (
	['lang',             '7.2-34',         qr{(/Lan)g( \(nl)},                   sub { "$1x$2" }],
	['scope',            '7.5-1',          qr{(/Scop)e( /)},                     sub { "$1x$2" }],
	['to-unicode',       '7.21.7-1',       qr{(/ToUnicod)e},                     sub { "$1x" }],
	['struct-parent',    '7.18.5-1',       qr{(/StructParen)t( )},               sub { "$1x$2" }],
	['struct-tree',      '7.1-11',         qr{(/StructTreeRoo)t( \d)},           sub { "$1x$2" }],
	['marked',           '6.2-1',          qr{(/Marke)d},                        sub { "$1x" }],
	['pdfuaid',          '5-2',            qr{(pdfuaid:par)t(>)},                sub { "$1x$2" }],
	['pdfaid',           '6.6.4-2',        qr{(pdfaid:par)t(>)},                 sub { "$1x$2" }],
	['conformance',      '6.6.4-3',        qr{(<pdfaid:conformance>)A},          sub { "$1Q" }],
	['xmp-title',        '7.1-9',          qr{(dc:titl)e(>)},                    sub { "$1x$2" }],
	['display-title',    '7.1-10',         qr{(/DisplayDocTitl)e},               sub { "$1x" }],
	['font-program',     '7.21.4.1-1',     qr{(/FontFile)2},                     sub { "$1x" }],
	['font-width',       '6.2.11.5-1',     qr{(/W \[\d+ \[)\d(\d\d)},            sub { "${1}9$2" }],
	['cid-map',          '6.2.11.3.2-1',   qr{(/CIDToGIDMa)p},                   sub { "$1x" }],
	['figure-alt',       '7.3-1',          qr{(/Al)t( [(<])},                    sub { "$1x$2" }],
	['link-contents',    '7.18.5-2',       qr{(/Content)s( [(<])},               sub { "$1x$2" }],
	['link-tag',         '7.18.5-1',       qr{(/S )/Link},                       sub { "$1/Spam" }],
	['tabs',             '7.18.3-1',       qr{(/Tabs )/S},                       sub { "$1/R" }],
	['heading-skip',     '7.4.2-1',        qr{(/S /H)2},                         sub { "${1}4" }],
	['first-heading',    '7.4.2-1',        qr{(/S /H)1},                         sub { "${1}3" }],
	['table-row',        '7.2-9',          qr{(/S )/TR\n},                       sub { "$1/LI\n" }],
	['list-item',        '7.2-18',         qr{(/S )/LI\n},                       sub { "$1/TR\n" }],
	['own-type',         '7.1-5',          qr{(/S /Docu)ment},                   sub { "$1memt" }],
	['output-intent',    '6.2.4.3-2',      qr{(/OutputIntent)s},                 sub { "$1x" }],
	['trailer-id',       '6.1.3-1',        qr{(/I)D( \[<)},                      sub { "$1x$2" }],
	['version-header',   '6.1.2-1',        qr{\A(%PDF-)1},                       sub { "${1}9" }],
);

sub slurp {
	my ($path) = @_;
	open(my $in, '<:raw', $path) or die "$path: $!\n";
	local $/;
	return scalar <$in>;
}

my $folder = shift @ARGV;
my %bytes = map { $_ => slurp($_) } @ARGV;
my $missing = 0;

for my $mutant (@mutants) {
	my ($name, $clause, $pattern, $replacement) = @$mutant;
	my ($path) = grep { $bytes{$_} =~ $pattern } @ARGV;
	if (!defined $path) {
		print STDERR "geen bestand waar '$name' iets kan breken\n";
		$missing++;
		next;
	}
	my $copy = $bytes{$path};
	$copy =~ s/$pattern/$replacement->()/ge;
	die "$name: andere lengte\n" if length($copy) != length($bytes{$path});
	open(my $out, '>:raw', "$folder/$name.pdf") or die "$folder/$name.pdf: $!\n";
	print $out $copy;
	close($out) or die "$folder/$name.pdf: $!\n";
	print "$name $clause\n";
}
exit($missing ? 1 : 0);
