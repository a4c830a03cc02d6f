/*
 * The messages of a batch: a length, then the members of the result and each
 * diagnostic. Strings carry their length plus one; nothing is 0.
 */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "job/wire.h"

struct reader {
	const char	*at, *end;
	bool		 failed;
};

static void
add_int(struct buf *out, int value)
{
	int32_t word = value;

	buf_add(out, &word, sizeof(word));
}

static void
add_string(struct buf *out, const char *text)
{
	size_t len = text != NULL ? strlen(text) : 0;

	add_int(out, text != NULL ? (int)len + 1 : 0);
	buf_add(out, text != NULL ? text : "", len);
}

static int
read_int(struct reader *in)
{
	int32_t word = 0;

	in->failed |= in->end - in->at < (ptrdiff_t)sizeof(word);
	if (in->failed)
		return 0;
	memcpy(&word, in->at, sizeof(word));
	in->at += sizeof(word);
	return word;
}

/* The caller frees; NULL when none was sent. */
static char *
read_string(struct reader *in)
{
	int len = read_int(in) - 1;
	char *text;

	if (len < 0)
		return NULL;
	in->failed |= in->end - in->at < len;
	if (in->failed)
		return NULL;
	text = mem_copy_n(in->at, (size_t)len);
	in->at += len;
	return text;
}

static void
add_result(struct buf *out, const struct job_result *result)
{
	int i;

	add_int(out, (int)result->status);
	add_string(out, result->source);
	add_int(out, result->line);
	add_string(out, result->kind);
	add_string(out, result->name);
	add_int(out, result->pages);
	add_int(out, result->output_count);
	for (i = 0; i < result->output_count; i++) {
		add_string(out, result->outputs[i].path);
		add_string(out, result->outputs[i].staged);
		add_string(out, result->outputs[i].sha256);
	}
}

static void
read_outputs(struct reader *in, struct job_result *result)
{
	int count = read_int(in);
	struct job_output *output;
	char *hash;

	while (result->output_count < count && count <= JOB_FORMATS && !in->failed) {
		output = &result->outputs[result->output_count++];
		output->path = read_string(in);
		output->staged = read_string(in);
		hash = read_string(in);
		if (hash != NULL && strlen(hash) < sizeof(output->sha256))
			strcpy(output->sha256, hash);
		free(hash);
	}
}

static void
read_result(struct reader *in, struct job_result *result)
{
	*result = (struct job_result){ .status = (enum job_status)read_int(in) };
	result->source = read_string(in);
	result->line = read_int(in);
	result->kind = read_string(in);
	result->name = read_string(in);
	result->pages = read_int(in);
	read_outputs(in, result);
}

static void
add_diag(struct buf *out, const struct diag *diag)
{
	add_int(out, (int)diag->code);
	add_string(out, diag->pos.file);
	add_int(out, diag->pos.line);
	add_int(out, diag->pos.col);
	add_string(out, diag->text);
	add_string(out, diag->proof);
	add_string(out, diag->help);
}

static void
read_diag(struct reader *in, struct diag_list *diags)
{
	enum diag_code code = (enum diag_code)read_int(in);
	char *file = read_string(in);
	int line = read_int(in), col = read_int(in);
	char *text = read_string(in), *proof = read_string(in), *help = read_string(in);

	if (!in->failed) {
		diag_post(diags, (struct pos){ file, line, col }, code, "%s", text);
		if (proof != NULL)
			diag_proof(diags, proof);
		if (help != NULL)
			diag_help(diags, "%s", help);
	}
	free(file);
	free(text);
	free(proof);
	free(help);
}

static int
write_all(int fd, const char *bytes, size_t len)
{
	ssize_t n;

	while (len > 0) {
		n = write(fd, bytes, len);
		if (n < 0 && errno != EINTR)
			return -1;
		if (n > 0) {
			bytes += n;
			len -= (size_t)n;
		}
	}
	return 0;
}

int
wire_send(int fd, const struct job_result *result, const struct diag_list *diags)
{
	struct buf body = BUF_INIT, message = BUF_INIT;
	size_t i;
	int sent;

	add_result(&body, result);
	add_int(&body, (int)diag_count(diags));
	for (i = 0; i < diag_count(diags); i++)
		add_diag(&body, diag_at(diags, i));
	add_int(&message, (int)body.len);
	buf_add(&message, body.data, body.len);
	sent = write_all(fd, message.data, message.len);
	buf_free(&body);
	buf_free(&message);
	return sent;
}

bool
wire_stop_asked(void)
{
	sigset_t pending;

	return sigpending(&pending) == 0 && (sigismember(&pending, SIGINT) == 1 ||
	    sigismember(&pending, SIGTERM) == 1 || sigismember(&pending, SIGHUP) == 1);
}

static int
read_all(int fd, char *bytes, size_t len)
{
	struct pollfd ready = { .fd = fd, .events = POLLIN };
	ssize_t n;

	if (fd < 0)
		return -1;
	while (len > 0) {
		if (wire_stop_asked())
			return 1;
		if (poll(&ready, 1, 100) <= 0)
			continue;
		n = read(fd, bytes, len);
		if (n == 0 || (n < 0 && errno != EINTR))
			return wire_stop_asked() ? 1 : -1;	/* Ctrl-C stops the workers too */
		if (n > 0) {
			bytes += n;
			len -= (size_t)n;
		}
	}
	return 0;
}

int
wire_receive(int fd, struct job_result *result, struct diag_list *diags)
{
	struct reader in = { 0 };
	int32_t len = 0;
	char *body;
	int got, count;

	*result = (struct job_result){ 0 };
	got = read_all(fd, (char *)&len, sizeof(len));
	if (got != 0)
		return got;
	body = mem_alloc((size_t)len);
	got = read_all(fd, body, (size_t)len);
	if (got == 0) {
		in = (struct reader){ .at = body, .end = body + len };
		read_result(&in, result);
		for (count = read_int(&in); count > 0 && !in.failed; count--)
			read_diag(&in, diags);
		got = in.failed ? -1 : 0;
	}
	free(body);
	return got;
}
