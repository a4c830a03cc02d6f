/*
 * The table of formats. A new one is a row here and a file beside this one.
 */
#include <stddef.h>
#include <string.h>

#include "out/out.h"

const struct out_format out_formats[] = {
	{ "pdf", "pdf", out_write_pdf },
	{ "html", "html", out_write_html },
	{ "fragment", "fragment.html", out_write_fragment },
	{ "md", "md", out_write_markdown },
	{ "txt", "txt", out_write_text },
	{ "trace", "trace", out_write_trace },
	{ NULL, NULL, NULL }
};

const struct out_format *
out_find_format(const char *name)
{
	const struct out_format *format;

	for (format = out_formats; format->name != NULL; format++)
		if (strcmp(format->name, name) == 0)
			return format;
	return NULL;
}

bool
out_is_metadata(const struct doc *doc, const struct doc_node *node)
{
	return doc_meta(doc, "zaaknummer") == NULL && node->tag == DOC_META && strcmp(node->id, "author") != 0 && strcmp(node->id, "robots") != 0;
}
