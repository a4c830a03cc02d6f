/*
 * Whole files or none: bytes go to a temporary file in the same folder, which
 * gets its name when it is complete. Letters hold personal data: files have mode
 * 0600, new folders 0700. No fsync: a letter can be made again from its record.
 */
#include <sys/stat.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/mem.h"
#include "job/job.h"

enum { MAX_READ = 128 << 20 };

static const struct {
	int		 error;
	const char	*text;
} errors[] = {
	{ ENOSPC,	"de schijf is vol" },
	{ EDQUOT,	"uw schijfruimte is op" },
	{ EFBIG,	"het bestand wordt groter dan mag" },
	{ EACCES,	"u hebt daar geen toestemming voor" },
	{ EPERM,	"u hebt daar geen toestemming voor" },
	{ EROFS,	"de schijf kan alleen worden gelezen" },
	{ ENOENT,	"bestand of map bestaat niet" },
	{ ENOTDIR,	"een deel van het pad is geen map" },
	{ EISDIR,	"het is een map" },
	{ EEXIST,	"het bestaat al en is geen map" },
	{ ENAMETOOLONG,	"de naam is te lang" },
	{ ELOOP,	"de verwijzingen lopen in een kring" },
	{ EMFILE,	"er zijn te veel bestanden open" },
	{ ENFILE,	"er zijn te veel bestanden open" },
	{ EPIPE,	"de ontvanger leest niet meer" },
	{ EIO,		"de schijf geeft een leesfout of schrijffout" },
};

const char *
job_error_text(int error)
{
	size_t i;

	for (i = 0; i < sizeof(errors) / sizeof(errors[0]); i++)
		if (errors[i].error == error)
			return errors[i].text;
	return "het systeem weigert het";
}

static struct pos
file_pos(const char *path)
{
	return (struct pos){ .file = path };
}

/* Makes one folder; one that exists already is fine. */
static int
make_one(const char *path)
{
	struct stat st;

	if (mkdir(path, 0700) == 0)
		return 0;
	if (errno != EEXIST || stat(path, &st) != 0)
		return -1;
	if (S_ISDIR(st.st_mode))
		return 0;
	errno = EEXIST;
	return -1;
}

static void
advise_mode(const char *path, struct diag_list *diags)
{
	struct stat st;

	if (stat(path, &st) == 0 && (st.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
		diag_post(diags, file_pos(path), DIAG_FOLDER_OPEN, "anderen kunnen in deze map kijken");
		diag_help(diags, "Sluit de map af met: chmod 700 %s", path);
	}
}

int
job_make_folder(const char *path, struct diag_list *diags)
{
	char *copy = mem_copy(path), *slash;
	int made = 0;

	for (slash = strchr(copy + (copy[0] == '/'), '/'); slash != NULL && made == 0; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		made = make_one(copy);
		*slash = '/';
	}
	if (made == 0)
		made = make_one(path);
	if (made == 0 && faccessat(AT_FDCWD, path, W_OK | X_OK, AT_EACCESS) != 0)
		made = -1;
	if (made != 0)
		diag_post(diags, file_pos(path), DIAG_OUTPUT_FOLDER, "in deze map kan niets worden geschreven: %s", job_error_text(errno));
	else
		advise_mode(path, diags);
	free(copy);
	return made;
}

static int
write_all(int fd, const char *bytes, size_t len)
{
	ssize_t n;

	while (len > 0) {
		n = write(fd, bytes, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		bytes += n;
		len -= (size_t)n;
	}
	return 0;
}

static char *
folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL)
		return mem_copy(".");
	return mem_copy_n(path, slash == path ? 1 : (size_t)(slash - path));
}

/* Opens a new file beside path; the first free number counts. */
static int
open_staged(const char *path, char **staged)
{
	char *folder = folder_of(path), *name;
	int fd = -1, number;

	for (number = 0; fd < 0; number++) {
		name = mem_format(".klaar-%ld-%d", (long)getpid(), number);
		*staged = folder_join(folder, name, "tmp");
		free(name);
		fd = open(*staged, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
		if (fd >= 0 || errno != EEXIST)
			break;
		free(*staged);
	}
	free(folder);
	if (fd < 0) {
		free(*staged);
		*staged = NULL;
	}
	return fd;
}

char *
job_stage_file(const char *path, const struct buf *bytes, struct diag_list *diags)
{
	char *staged;
	int fd = open_staged(path, &staged), failed = fd < 0, error = errno;

	if (!failed && write_all(fd, bytes->data, bytes->len) != 0) {
		failed = 1;
		error = errno;
	}
	if (fd >= 0 && close(fd) != 0 && !failed) {
		failed = 1;
		error = errno;
	}
	if (!failed)
		return staged;
	if (staged != NULL)
		unlink(staged);
	free(staged);
	diag_post(diags, file_pos(path), DIAG_OUTPUT_WRITE, "dit bestand kan niet worden geschreven: %s", job_error_text(error));
	return NULL;
}

/* Have both files the same bytes? */
static bool
same_bytes(const char *a, const char *b)
{
	FILE *fa = fopen(a, "rb"), *fb = fopen(b, "rb");
	char ba[8192], bb[8192];
	size_t na = 0, nb = 0;
	bool same = fa != NULL && fb != NULL;

	while (same) {
		na = fread(ba, 1, sizeof(ba), fa);
		nb = fread(bb, 1, sizeof(bb), fb);
		same = na == nb && memcmp(ba, bb, na) == 0;
		if (na < sizeof(ba))
			break;
	}
	same = same && !ferror(fa) && !ferror(fb);
	if (fa != NULL)
		fclose(fa);
	if (fb != NULL)
		fclose(fb);
	return same;
}

bool
job_may_replace(const char *staged, const char *path, unsigned flags, struct diag_list *diags)
{
	struct stat st;

	if (lstat(path, &st) != 0)
		return true;
	if (!S_ISREG(st.st_mode)) {
		diag_post(diags, file_pos(path), DIAG_OUTPUT_WRITE, "hier staat iets dat geen gewoon bestand is");
		return false;
	}
	if ((flags & JOB_OVERWRITE) != 0 || same_bytes(staged, path))
		return true;
	diag_post(diags, file_pos(path), DIAG_OUTPUT_EXISTS, "dit bestand bestaat al met een andere inhoud");
	return false;
}

int
job_commit_file(const char *staged, const char *path, struct diag_list *diags)
{
	int error;

	if (rename(staged, path) == 0)
		return 0;
	error = errno;
	unlink(staged);
	diag_post(diags, file_pos(path), DIAG_OUTPUT_WRITE, "dit bestand kan niet worden geschreven: %s", job_error_text(error));
	return -1;
}

int
job_write_stdout(const struct buf *bytes, struct diag_list *diags)
{
	fflush(stdout);
	if (write_all(STDOUT_FILENO, bytes->data, bytes->len) == 0)
		return 0;
	diag_post(diags, file_pos("-"), DIAG_OUTPUT_WRITE, "de standaarduitvoer kan niet worden geschreven: %s", job_error_text(errno));
	return -1;
}

int
job_read_stream(FILE *in, struct buf *bytes)
{
	char block[16384];
	size_t n;

	while ((n = fread(block, 1, sizeof(block), in)) > 0) {
		buf_add(bytes, block, n);
		if (bytes->len > MAX_READ)
			return -1;
	}
	return ferror(in) ? -1 : 0;
}

void
job_remove_staged(const char *folder, long pid)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	char *start, *path;

	if (dir == NULL)
		return;
	start = mem_format(".klaar-%ld-", pid);
	while ((entry = readdir(dir)) != NULL) {
		if (strncmp(entry->d_name, start, strlen(start)) != 0)
			continue;
		path = folder_join(folder, entry->d_name, NULL);
		unlink(path);
		free(path);
	}
	free(start);
	closedir(dir);
}
