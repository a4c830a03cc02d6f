/*
 * The logo: a PNG, read once per press, laid on white (PDF/A-2 could keep the
 * transparency, printers and old readers are happier without), deflated once.
 */
#include <png.h>

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "out/pdf_int.h"

enum { MOST_PIXELS = 4000, PACK_LEVEL = 6 };

struct pdf_image {
	int		width, height;
	struct buf	pixels;		/* RGB, deflated */
};

static const char *
read_pixels(png_image *png, const char *path, unsigned char **pixels)
{
	const png_color white = { 255, 255, 255 };

	if (!png_image_begin_read_from_file(png, path))
		return "is er niet, of is geen PNG";
	if (png->width > MOST_PIXELS || png->height > MOST_PIXELS)
		return "is groter dan 4000 bij 4000 punten";
	png->format = PNG_FORMAT_RGB;
	*pixels = mem_alloc(PNG_IMAGE_SIZE(*png));
	if (!png_image_finish_read(png, &white, *pixels, 0, NULL))
		return "is beschadigd";
	return NULL;
}

struct pdf_image *
pdf_image_load(const char *path, struct diag_list *diags)
{
	struct pos pos = { path, 0, 0 };
	struct pdf_image *image = NULL;
	struct pdf_packer *packer;
	unsigned char *pixels = NULL;
	const char *fault;
	png_image png;

	memset(&png, 0, sizeof(png));
	png.version = PNG_IMAGE_VERSION;
	if ((fault = read_pixels(&png, path, &pixels)) != NULL) {
		diag_post(diags, pos, DIAG_LOGO, "Het logo %s %s", path, fault);
	} else {
		image = mem_alloc(sizeof(*image));
		image->width = (int)png.width;
		image->height = (int)png.height;
		packer = pdf_packer_new(PACK_LEVEL);
		pdf_pack(packer, pixels, PNG_IMAGE_SIZE(png), &image->pixels);
		pdf_packer_free(packer);
	}
	png_image_free(&png);
	free(pixels);
	return image;
}

void
pdf_image_free(struct pdf_image *image)
{
	if (image == NULL)
		return;
	buf_free(&image->pixels);
	free(image);
}

struct pdf_dict *
pdf_image_add(const struct pdf_image *image, struct pdf_file *file)
{
	struct pdf_dict *dict = pdf_stream_new(file, &image->pixels, PDF_DEFLATED);

	pdf_set_name(dict, "Type", "XObject");
	pdf_set_name(dict, "Subtype", "Image");
	pdf_set_number(dict, "Width", image->width);
	pdf_set_number(dict, "Height", image->height);
	pdf_set_name(dict, "ColorSpace", "DeviceRGB");
	pdf_set_number(dict, "BitsPerComponent", 8);
	return dict;
}

/* The largest size that fits the box without stretching, at its top left. */
struct page_box
pdf_image_fit(const struct pdf_image *image, const struct page_box *box)
{
	struct page_box fit = *box;
	int64_t wide = (int64_t)box->width * image->height, high = (int64_t)box->height * image->width;

	if (wide > high)
		fit.width = (int)(high / image->height);
	else
		fit.height = (int)(wide / image->width);
	return fit;
}
