/*
 * The layout as text, for goldens and for people: a line per item with the page, the place
 * (x and y of the baseline in milli-points), the face and size, the path of its
 * element and the words. What is no part of the structure shows as an artifact.
 */
#include <string.h>

#include "out/out.h"

static const char *const face_names[PAGE_FACES] = {
	[PAGE_REGULAR] = "regular", [PAGE_BOLD] = "bold", [PAGE_ITALIC] = "italic", [PAGE_BOLD_ITALIC] = "bold-italic",
};

static const char *const artifact_names[] = {
	[PAGE_NOT_ARTIFACT] = "-", [PAGE_ARTIFACT_PAGINATION] = "(pagination)", [PAGE_ARTIFACT_LAYOUT] = "(layout)",
};

static void
add_path(struct buf *out, const struct doc_node *node)
{
	unsigned word;

	if (node->parent != NULL && node->parent->tag != DOC_BODY && node->tag != DOC_BODY) {
		add_path(out, node->parent);
		buf_addc(out, '/');
	}
	buf_adds(out, doc_tag_name(node->tag));
	for (word = 0; word < DOC_CLASS_COUNT; word++)
		if (doc_has_class(node, (enum doc_class)word))
			buf_addf(out, ".%s", doc_class_name((enum doc_class)word));
}

static void
add_owner(struct buf *out, const struct page_item *item)
{
	if (item->node == NULL)
		buf_adds(out, artifact_names[item->artifact]);
	else
		add_path(out, item->node);
	if (item->label)
		buf_adds(out, " label");
	if (item->underline)
		buf_adds(out, " underline");
	if (item->strike)
		buf_adds(out, " strike");
}

static void
add_item(struct buf *out, const struct page_item *item)
{
	switch (item->kind) {
	case PAGE_TEXT:
		buf_addf(out, "text %d %d %d %s %d #%06x ", item->x, item->y, item->width, face_names[item->face],
		    item->size_mpt, (unsigned)item->colour);
		add_owner(out, item);
		buf_adds(out, " \"");
		buf_add(out, item->text, item->text_len);
		buf_addc(out, '"');
		break;
	case PAGE_RULE:
		buf_addf(out, "rule %d %d %d %d #%06x ", item->x, item->y, item->width, item->height, (unsigned)item->colour);
		add_owner(out, item);
		break;
	case PAGE_LOGO:
		buf_addf(out, "logo %d %d %d %d ", item->x, item->y, item->width, item->height);
		add_owner(out, item);
		break;
	}
	buf_addc(out, '\n');
}

int
out_write_trace(struct out_job *job, struct buf *bytes, struct diag_list *diags)
{
	struct page_layout *layout = page_layout_new(job->doc, job->style, out_press_fonts(job->press), &job->running, diags);
	int page, i;

	if (layout == NULL)
		return -1;
	job->pages = layout->count;
	for (page = 0; page < layout->count; page++) {
		buf_addf(bytes, "page %d of %d\n", page + 1, layout->count);
		for (i = 0; i < layout->pages[page].count; i++)
			add_item(bytes, &layout->pages[page].items[i]);
	}
	page_layout_free(layout);
	return 0;
}
