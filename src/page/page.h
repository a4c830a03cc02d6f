/*
 * Pages: a doc laid out on A4 by a house style. Knows no PDF and no font file: it
 * asks for shaped text through struct page_fonts. Lengths are integers in
 * milli-points (mpt: 1/1000 of 1/72 inch), origin at the top left, y downwards.
 */
#ifndef KLAAR_PAGE_PAGE_H
#define KLAAR_PAGE_PAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/mem.h"
#include "doc/doc.h"
#include "xml/xml.h"

#define PAGE_MM(x)	((int)((x) * 2834.6457))	/* millimetres to mpt; constants only */
#define PAGE_PT(x)	((int)((x) * 1000))
#define PAGE_A4_WIDTH	595276
#define PAGE_A4_HEIGHT	841890

/* ---- style.c: the house style of an organisation file ---- */

enum page_face { PAGE_REGULAR, PAGE_BOLD, PAGE_ITALIC, PAGE_BOLD_ITALIC, PAGE_FACES };

enum page_colour { PAGE_COLOUR_TEXT, PAGE_COLOUR_HEADING, PAGE_COLOUR_ACCENT, PAGE_COLOUR_RULE, PAGE_COLOUR_LINK, PAGE_COLOUR_SHADE, PAGE_COLOURS };

struct page_box { int x, y, width, height; };

struct page_style {
	char		*face_files[PAGE_FACES];	/* below the font folder, as in the house style */
	char		*family;			/* for CSS */
	char		*logo_file;			/* path of a PNG, root included; NULL: none */
	char		*logo_alt;
	uint32_t	 colours[PAGE_COLOURS];		/* 0xRRGGBB */
	int		 size_mpt, line_mpt;		/* body text and its line height */
	int		 margin_top, margin_bottom, margin_left, margin_right;
	struct page_box	 window;			/* the addressee, first page */
	struct page_box	 logo;
	struct page_box	 sender;			/* sender's address, first page */
	struct page_box	 reference;			/* the dl of kenmerken, first page */
	int		 first_top;			/* where the text begins on the first page, or lower when a box needs the room */
};

/*
 * organisation: the loaded organisation file; its huisstijl element (templates/schema/huisstijl.rng; what is absent
 * gets a usual value). root: the folder that the logo is looked up in (templates). NULL with diagnostics DIAG_STYLE_*:
 * contrast below 4.5:1 to white (text colours), a box outside the page or over the window, unknown preset ...
 */
struct page_style *page_style_new(const struct xml_doc *organisation, const char *root, struct diag_list *diags);
void page_style_free(struct page_style *style);

/* ---- fonts, supplied by who knows them (out/) ---- */

struct page_glyph {
	uint32_t	 id;		/* glyph index in the face; never 0 */
	uint32_t	 byte;		/* offset in the shaped text where its cluster begins */
	int32_t		 advance;	/* font units, kerning included */
	int32_t		 x_offset, y_offset;	/* font units */
};

struct page_metrics { int units_per_em, ascent, descent, cap_height, x_height; };	/* font units; descent > 0 */

/*
 * Shaped words, kept from one layout to the next: give one to page_fonts and a batch shapes each
 * word once. It never drops a word, and stops growing at a few megabytes. Glyphs of a
 * layout may live in it: free it after the layouts.
 */
struct page_cache;
struct page_cache *page_cache_new(void);
void page_cache_free(struct page_cache *cache);		/* accepts NULL */

struct page_fonts {
	void	*ctx;
	/*
	 * Shapes a run. The glyphs are borrowed until the next call of shape. Returns the count; -1 when
	 * a rune has no glyph: *bad is the offset of its first byte.
	 */
	int	(*shape)(void *ctx, enum page_face face, const char *text, size_t len, const struct page_glyph **glyphs, size_t *bad);
	const struct page_metrics *(*metrics)(void *ctx, enum page_face face);
	struct page_cache *cache;	/* NULL: each layout has its own */
};

/* ---- the result ---- */

enum page_item_kind { PAGE_TEXT, PAGE_RULE, PAGE_LOGO };

enum page_artifact { PAGE_NOT_ARTIFACT, PAGE_ARTIFACT_PAGINATION, PAGE_ARTIFACT_LAYOUT };

/*
 * Which element an item belongs to (node): the nearest of h1-h4 p li dt dd th td caption a strong em ins del span
 * address img around its text; time does not count. When text stands directly in another block (a
 * section, a header), node is that block.
 * A list item: its marker ("1.", a bullet, its own data-label) is a PAGE_TEXT with node = the li and label set: the Lbl. Everything
 * else below that li is LBody: node = the li with label clear for text directly in the li, else the p, strong ... inside it.
 * An item without artifact has a node; an artifact has none. Items of one element may come in several pieces
 * and, for an element broken over pages, on several pages. A logo is one PAGE_LOGO with node = the img.
 * Lines of a table row that is taller than a page come cell by cell on each page.
 * A link of a table of contents has the number of the page that it leads to beside it: PAGE_ARTIFACT_LAYOUT, for who
 * reads on paper. A picture that Klaar draws (doc_is_picture) makes no item: the words beside it say the same.
 * The repeated head of a table is a run of PAGE_ARTIFACT_PAGINATION items. Rules of tables and bars are PAGE_ARTIFACT_LAYOUT.
 * footer briefvoet stands at the foot of page one: its items are the last content of that page.
 * Text and glyphs live as long as doc, layout and cache all do.
 */
struct page_item {
	enum page_item_kind	 kind;
	enum page_artifact	 artifact;
	bool			 label;		/* a list item's marker */
	bool			 underline, strike;	/* ins, a: underline; del: strike (the item draws them as artifacts) */
	const struct doc_node	*node;		/* see above; NULL for artifacts */
	const struct doc_node	*link;		/* the a element around it, or NULL; NULL for artifacts */
	int			 order;		/* order of the text node: rises in reading order */
	int			 x, y;		/* PAGE_TEXT: the baseline's start; else the top left */
	int			 width, height;	/* RULE: a filled bar; LOGO: the box to fit it in; TEXT: width without the space at the line's end, height 0 */
	enum page_face		 face;		/* PAGE_TEXT; of the rest only colour counts, for RULE */
	int			 size_mpt;
	uint32_t		 colour;
	const char		*text;		/* the run's UTF-8, with the space at a line's end kept; not NUL-terminated */
	uint32_t		 text_len;
	uint32_t		 glyph_count;
	const struct page_glyph	*glyphs;	/* byte counts from text */
};

struct page {
	struct page_item	*items;		/* in reading order; artifacts after the content they accompany */
	int			 count;
	size_t			 cap;
};

struct page_layout {
	struct arena	*arena;
	struct page_cache *cache;	/* its own, or NULL when the fonts have one */
	struct page	*pages;
	int		 count;
};

/*
 * Where the first content at or after each node of doc stands, by the node's order: what a link to it, or a bookmark,
 * leads to. page -1: nothing comes after it. The caller frees.
 */
struct page_place { int page, y; };	/* y: above the line's letters */
struct page_place *page_places(const struct page_layout *layout, const struct doc *doc);

/* What stands in headers and footers, all borrowed. */
struct page_running {
	const char	*left;		/* following pages, top left: "Gemeente Twenterand"; only its first words when it is too long */
	const char	*right;		/* following pages, top right: "TW-2026-001234" */
};

/*
 * Lays doc out. NULL with diagnostics: DIAG_GLYPH for each rune without a glyph (code point and place), DIAG_OVERFLOW
 * when an address does not fit its window or a word is wider than its column.
 * The first header briefhoofd, address geadresseerde, dl kenmerken and footer briefvoet of the doc stand in their boxes on
 * page one; with none of them the text begins at the top margin. Empty blocks make no items.
 */
struct page_layout *page_layout_new(const struct doc *doc, const struct page_style *style, const struct page_fonts *fonts, const struct page_running *running, struct diag_list *diags);
void page_layout_free(struct page_layout *layout);

#endif
