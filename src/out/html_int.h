/*
 * Shared by html.c and css.c.
 */
#ifndef KLAAR_OUT_HTML_INT_H
#define KLAAR_OUT_HTML_INT_H

#include "base/buf.h"
#include "page/page.h"

/* The style sheet of a letter, from the same house style as its pages. */
void html_add_css(struct buf *out, const struct page_style *style);

#endif
