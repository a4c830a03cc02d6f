/*
 * Reads a whole file, at most 128 MB. Not for devices, pipes and folders: a record
 * is a file, and a loader that waits for a pipe is a loader that hangs.
 */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <unistd.h>

#include "xml/xml_int.h"

static void
post_open_failure(struct pos pos, int error, struct diag_list *diags)
{
	if (error == ENOENT || error == ENOTDIR)
		diag_post(diags, pos, DIAG_FILE_MISSING, "dit bestand bestaat niet");
	else
		diag_post(diags, pos, DIAG_FILE_UNREADABLE, "dit bestand kan niet worden gelezen%s",
		    error == EACCES ? ": u hebt er geen toegang toe" : "");
}

/* Is it something to read, and how large? */
static int
check_kind(int fd, struct pos pos, size_t *size, struct diag_list *diags)
{
	struct stat st;

	if (fstat(fd, &st) == -1) {
		post_open_failure(pos, errno, diags);
		return -1;
	}
	if (!S_ISREG(st.st_mode)) {
		diag_post(diags, pos, DIAG_FILE_KIND, "dit is %s en geen gewoon bestand",
		    S_ISDIR(st.st_mode) ? "een map" : "een apparaat of pijp");
		return -1;
	}
	if ((uintmax_t)st.st_size > XML_MAX_BYTES) {
		diag_post(diags, pos, DIAG_FILE_TOO_LARGE, "dit bestand is %ju MB; meer dan 128 MB leest Klaar niet",
		    (uintmax_t)st.st_size >> 20);
		return -1;
	}
	*size = (size_t)st.st_size;
	return 0;
}

static int
read_all(int fd, struct pos pos, size_t size, struct buf *bytes, struct diag_list *diags)
{
	size_t room = size + 1;		/* one more: it may grow while we read */
	ssize_t n;

	MEM_GROW(bytes->data, bytes->cap, room + 1);
	while (bytes->len < room && (n = read(fd, bytes->data + bytes->len, room - bytes->len)) != 0) {
		if (n == -1 && errno == EINTR)
			continue;
		if (n == -1) {
			post_open_failure(pos, errno, diags);
			return -1;
		}
		bytes->len += (size_t)n;
	}
	bytes->data[bytes->len] = '\0';
	if (bytes->len > size) {
		diag_post(diags, pos, DIAG_FILE_UNREADABLE, "dit bestand verandert terwijl Klaar het leest");
		return -1;
	}
	return 0;
}

int
xml_read_file(const char *path, struct buf *bytes, struct diag_list *diags)
{
	struct pos pos = { path, 0, 0 };
	size_t size = 0;
	int fd, result;

	fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	if (fd == -1) {
		post_open_failure(pos, errno, diags);
		return -1;
	}
	result = check_kind(fd, pos, &size, diags);
	if (result == 0)
		result = read_all(fd, pos, size, bytes, diags);
	close(fd);
	return result;
}

int
xml_read_text(const char *path, struct buf *text, struct diag_list *diags)
{
	struct buf bytes = BUF_INIT;
	int result = xml_read_file(path, &bytes, diags);

	if (result == 0)
		result = xml_decode(path, buf_text(&bytes), bytes.len, text, diags);
	buf_free(&bytes);
	return result;
}
