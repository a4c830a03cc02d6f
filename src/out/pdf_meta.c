/*
 * What the document says about itself: the Info dictionary and the XMP packet, which
 * say the same, and the output intent. ISO 19005-2 (PDF/A-2a), ISO 14289-1 (PDF/UA-1).
 */
#include <string.h>

#include "out/pdf_int.h"

#define PRODUCER "Klaar"

/* PDF/A demands a description of every schema that it does not know itself. */
static const char ua_schema[] =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Indicates which part of ISO 14289 is followed</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";

static void
add_element(struct buf *xmp, const char *open, const char *text, const char *close)
{
	buf_adds(xmp, open);
	buf_add_xml(xmp, text, strlen(text));
	buf_adds(xmp, close);
}

static void
add_core(struct buf *xmp, const struct out_job *job)
{
	const char *subject = doc_meta(job->doc, "onderwerp");

	add_element(xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", job->doc->title, "</rdf:li></rdf:Alt></dc:title>\n");
	if (job->author != NULL)
		add_element(xmp, "<dc:creator><rdf:Seq><rdf:li>", job->author, "</rdf:li></rdf:Seq></dc:creator>\n");
	if (subject != NULL)
		add_element(xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", subject, "</rdf:li></rdf:Alt></dc:description>\n");
	add_element(xmp, "<dc:language><rdf:Bag><rdf:li>", pdf_meta_lang(job->doc->lang), "</rdf:li></rdf:Bag></dc:language>\n");
}

static void
add_dates(struct buf *xmp, struct date date)
{
	static const char *const names[] = { "CreateDate", "ModifyDate", "MetadataDate" };
	size_t i;

	for (i = 0; date_is_set(date) && i < sizeof(names) / sizeof(names[0]); i++)
		buf_addf(xmp, "<xmp:%s>%04d-%02d-%02dT12:00:00Z</xmp:%s>\n", names[i], date.year, date.month, date.day, names[i]);
}

static void
add_packet(struct buf *xmp, const struct out_job *job)
{
	buf_adds(xmp, "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
	    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
	    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
	    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
	    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
	    "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n"
	    "<pdf:Producer>" PRODUCER "</pdf:Producer>\n<xmp:CreatorTool>" PRODUCER "</xmp:CreatorTool>\n");
	add_core(xmp, job);
	add_dates(xmp, job->date);
	buf_adds(xmp, "</rdf:Description>\n");
	buf_adds(xmp, ua_schema);
	buf_adds(xmp, "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
}

static void
add_info(struct pdf_dict *info, const struct out_job *job)
{
	const char *subject = doc_meta(job->doc, "onderwerp");
	struct buf date = BUF_INIT;

	pdf_set_text(info, "Title", job->doc->title);
	if (job->author != NULL)
		pdf_set_text(info, "Author", job->author);
	if (subject != NULL)
		pdf_set_text(info, "Subject", subject);
	pdf_set_ascii(info, "Creator", PRODUCER);
	pdf_set_ascii(info, "Producer", PRODUCER);
	if (!date_is_set(job->date))
		return;
	buf_addf(&date, "D:%04d%02d%02d120000Z", job->date.year, job->date.month, job->date.day);
	pdf_set_ascii(info, "CreationDate", date.data);
	pdf_set_ascii(info, "ModDate", date.data);
	buf_free(&date);
}

const char *
pdf_meta_lang(const char *lang)
{
	return strcmp(lang, "nl") == 0 ? "nl-NL" : lang;
}

void
pdf_meta_write(struct pdf_file *file, const struct out_job *job)
{
	struct pdf_dict *catalog = pdf_file_catalog(file), *metadata;
	struct buf xmp = BUF_INIT;

	add_packet(&xmp, job);
	metadata = pdf_stream_new(file, &xmp, PDF_PLAIN);
	buf_free(&xmp);
	pdf_set_name(metadata, "Type", "Metadata");
	pdf_set_name(metadata, "Subtype", "XML");
	pdf_set_dict(catalog, "Metadata", metadata);
	pdf_set_ascii(catalog, "Lang", pdf_meta_lang(job->doc->lang));
	pdf_set_true(pdf_dict_in(catalog, "MarkInfo"), "Marked");
	pdf_set_true(pdf_dict_in(catalog, "ViewerPreferences"), "DisplayDocTitle");
	add_info(pdf_file_info(file), job);
}

void
pdf_meta_intent(struct pdf_file *file, const struct buf *icc)
{
	struct pdf_dict *intent = pdf_dict_new(file), *profile = pdf_stream_new(file, icc, PDF_DEFLATED);

	pdf_set_number(profile, "N", 3);
	pdf_set_name(intent, "Type", "OutputIntent");
	pdf_set_name(intent, "S", "GTS_PDFA1");
	pdf_set_ascii(intent, "OutputConditionIdentifier", "sRGB IEC61966-2.1");
	pdf_set_ascii(intent, "Info", "sRGB IEC61966-2.1");
	pdf_set_dict(intent, "DestOutputProfile", profile);
	pdf_push_dict(pdf_array_in(pdf_file_catalog(file), "OutputIntents"), intent);
}
