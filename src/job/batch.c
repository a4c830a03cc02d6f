/*
 * One or many records. One record is done here; more go to worker processes:
 * worker w of n takes the records w, w+n, w+2n ... of the same plan, stages their
 * files and reports each through its pipe. The parent takes the reports in the
 * order of the input and gives the files their names, so that the outcome does
 * not depend on which worker was faster. A worker that dies costs one record.
 */
#include <sys/wait.h>

#include <assert.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "job/inputs.h"
#include "job/job.h"
#include "job/ledger.h"
#include "job/wire.h"

enum { MAX_WORKERS = 64, RECORDS_PER_WORKER = 4 };

struct worker {
	pid_t	pid;
	int	fd;		/* its reports */
};

struct run {
	struct job_project	*project;
	const struct job_batch	*batch;
	const struct inputs	*inputs;
	struct ledger		*ledger;
	struct job_tally	*tally;
	size_t			 done;
	struct worker		*workers;
	size_t			 worker_count;
	sigset_t		 old_mask;
};

/* ---- the outcome of a record ---- */

static bool
to_stdout(const struct job_batch *batch)
{
	return strcmp(batch->options->out_dir, "-") == 0;
}

static void
refuse_twin(struct job_result *result, const char *source, int line, struct diag_list *diags)
{
	struct pos pos = { result->source, result->line, 0 };
	char *place = line > 0 ? mem_format("%s, regel %d", source, line) : mem_copy(source);

	diag_post(diags, pos, DIAG_SAME_OUTPUT, "deze beschikking geeft dezelfde bestandsnaam als %s", place);
	free(place);
	job_discard(result);
	result->status = JOB_REFUSED;
}

/* Names the files, counts, reports. */
static void
settle(struct run *run, struct job_result *result, struct diag_list *diags)
{
	const char *source;
	int line;

	if (result->status == JOB_WRITTEN && !to_stdout(run->batch)) {
		if (ledger_claim(run->ledger, result, &source, &line))
			job_commit(result, run->batch->options->flags, diags);
		else
			refuse_twin(result, source, line, diags);
	}
	job_count(run->tally, result->status);
	ledger_add(run->ledger, result, diags);
	run->batch->each(run->batch->ctx, result, diags, ++run->done, inputs_total(run->inputs));
	job_result_clear(result);
}

/* ---- one record, in whatever process ---- */

static void
refuse(struct job_result *result, const struct job_source *source)
{
	*result = (struct job_result){ .status = JOB_REFUSED, .source = mem_copy(source->path), .line = source->line };
}

static void
make_letter(const struct run *run, struct input_cursor *cursor, struct job_result *result, struct diag_list *diags)
{
	struct job_source source = input_cursor_source(cursor);
	struct xml_doc *record;

	if (input_cursor_record(cursor, &record, diags) == 0) {
		source.record = record;
		job_letter(run->project, &source, run->batch->options, result, diags);
	} else
		refuse(result, &source);
	xml_doc_free(record);
}

static void
run_here(struct run *run)
{
	struct input_cursor *cursor = input_cursor_open(run->inputs);
	struct diag_list *diags = diag_list_new();
	struct job_result result;

	while (input_cursor_next(cursor)) {
		make_letter(run, cursor, &result, diags);
		settle(run, &result, diags);
		diag_list_clear(diags);
	}
	diag_list_free(diags);
	input_cursor_close(cursor);
}

/* ---- workers ---- */

/* A worker's life: its share of the records from number first on. */
static int
work(const struct run *run, size_t share, size_t first, int fd)
{
	struct input_cursor *cursor = input_cursor_open(run->inputs);
	struct diag_list *diags = diag_list_new();
	struct job_result result;
	size_t number;
	int sent = 0;

	for (number = 0; sent == 0 && input_cursor_next(cursor); number++) {
		if (number < first || number % run->worker_count != share)
			continue;
		make_letter(run, cursor, &result, diags);
		sent = wire_send(fd, &result, diags);
		if (sent != 0)		/* the parent is gone: nobody will name what was staged before either */
			job_remove_staged(run->batch->options->out_dir, (long)getpid());
		diag_list_clear(diags);
		job_result_forget(&result);
	}
	return sent;
}

static int
start_worker(const struct run *run, size_t share, size_t first)
{
	struct worker *worker = &run->workers[share];
	int ends[2];

	*worker = (struct worker){ .pid = -1, .fd = -1 };
	fflush(NULL);
	if (pipe(ends) != 0)
		return -1;
	worker->pid = fork();
	if (worker->pid < 0) {
		close(ends[0]);
		close(ends[1]);
		return -1;
	}
	if (worker->pid == 0) {
		close(ends[0]);
		sigprocmask(SIG_SETMASK, &run->old_mask, NULL);
		_exit(work(run, share, first, ends[1]) == 0 ? 0 : 1);
	}
	close(ends[1]);
	worker->fd = ends[0];
	return 0;
}

static void
end_worker(const struct run *run, struct worker *worker, int sig)
{
	if (worker->pid > 0) {
		if (sig != 0)
			kill(worker->pid, sig);
		while (waitpid(worker->pid, NULL, 0) < 0)
			;
		if (sig != 0)
			job_remove_staged(run->batch->options->out_dir, (long)worker->pid);
	}
	if (worker->fd >= 0)
		close(worker->fd);
	*worker = (struct worker){ .pid = -1, .fd = -1 };
}

/* The worker died on the record that was expected: that one is lost, a new worker goes on after it. */
static void
replace_worker(const struct run *run, const struct input_cursor *cursor, struct job_result *result, struct diag_list *diags)
{
	struct job_source source = input_cursor_source(cursor);
	size_t share = run->done % run->worker_count;

	end_worker(run, &run->workers[share], SIGKILL);
	refuse(result, &source);
	result->status = JOB_CRASHED;
	diag_post(diags, (struct pos){ source.path, source.line, 0 }, DIAG_WORKER, "het proces dat deze beschikking verwerkte, is gestopt");
	start_worker(run, share, run->done + 1);
}

/* The next report; a share that could get no process of its own is done here. As wire_receive(). */
static int
next_result(const struct run *run, struct input_cursor *cursor, struct job_result *result, struct diag_list *diags)
{
	const struct worker *worker = &run->workers[run->done % run->worker_count];

	if (worker->pid > 0)
		return wire_receive(worker->fd, result, diags);
	if (wire_stop_asked())
		return 1;
	make_letter(run, cursor, result, diags);
	return 0;
}

/* Takes the reports in the order of the input; 1 when a signal asked to stop. */
static int
collect(struct run *run)
{
	struct input_cursor *cursor = input_cursor_open(run->inputs);
	struct diag_list *diags = diag_list_new();
	struct job_result result;
	int got = 0;

	assert(run->worker_count > 0);
	while (got != 1 && input_cursor_next(cursor)) {
		got = next_result(run, cursor, &result, diags);
		if (got == 1)
			break;
		if (got == -1) {
			job_result_forget(&result);
			diag_list_clear(diags);
			replace_worker(run, cursor, &result, diags);
		}
		settle(run, &result, diags);
		diag_list_clear(diags);
	}
	diag_list_free(diags);
	input_cursor_close(cursor);
	return got == 1;
}

static size_t
choose_worker_count(const struct job_batch *batch, size_t total)
{
	long cores = batch->workers > 0 ? batch->workers : sysconf(_SC_NPROCESSORS_ONLN);
	size_t useful = batch->workers > 0 ? total : total / RECORDS_PER_WORKER + 1;

	if (cores > MAX_WORKERS)
		cores = MAX_WORKERS;
	if (cores < 1)
		cores = 1;
	return (size_t)cores < useful ? (size_t)cores : useful;
}

/*
 * Signals to stop are held, and looked at between two records, so that nothing half done stays
 * behind. One that is ignored (nohup) stays ignored.
 */
static void
hold_signals(sigset_t *old)
{
	static const int stops[] = { SIGINT, SIGTERM, SIGHUP };
	struct sigaction action;
	sigset_t held;
	size_t i;

	sigemptyset(&held);
	for (i = 0; i < sizeof(stops) / sizeof(stops[0]); i++)
		if (sigaction(stops[i], NULL, &action) == 0 && action.sa_handler != SIG_IGN)
			sigaddset(&held, stops[i]);
	sigprocmask(SIG_BLOCK, &held, old);
}

static void
run_workers(struct run *run)
{
	size_t i;
	int stopped;

	run->worker_count = choose_worker_count(run->batch, inputs_total(run->inputs));
	assert(run->worker_count > 0);
	run->workers = mem_array(run->worker_count, sizeof(run->workers[0]));
	hold_signals(&run->old_mask);
	for (i = 0; i < run->worker_count; i++)
		start_worker(run, i, 0);
	stopped = collect(run);
	for (i = 0; i < run->worker_count; i++)
		end_worker(run, &run->workers[i], stopped ? SIGKILL : 0);
	free(run->workers);
}

/* One letter takes milliseconds, so it is finished first; but who types a record can always stop. */
static void
run_one(struct run *run)
{
	if (strcmp(run->batch->inputs[0], "-") == 0)
		sigprocmask(SIG_BLOCK, NULL, &run->old_mask);
	else
		hold_signals(&run->old_mask);
	run_here(run);
}

/* A table that somebody saves while we read it: no line may be lost without a word. */
static void
check_whole(struct run *run, struct diag_list *diags)
{
	size_t total = inputs_total(run->inputs);

	if (run->done == total)
		return;
	diag_post(diags, (struct pos){ .file = run->batch->table }, DIAG_CSV_OPEN,
	    "deze tabel veranderde terwijl Klaar hem las: er waren %zu beschikkingen en er zijn er %zu verwerkt", total, run->done);
	run->tally->refused += total > run->done ? total - run->done : 1;
}

/* Room for the files, or a reason why not. */
static struct ledger *
prepare(const struct job_batch *batch, const struct inputs *inputs, struct diag_list *diags)
{
	bool many = !inputs_is_single(inputs);
	const char *out_dir = batch->options->out_dir;

	if (to_stdout(batch) && many) {
		diag_post(diags, (struct pos){ 0 }, DIAG_USAGE_TOGETHER, "op de standaarduitvoer past maar een brief");
		return NULL;
	}
	if (!to_stdout(batch) && job_make_folder(out_dir, diags) != 0)
		return NULL;
	return ledger_open(many ? out_dir : NULL, diags);
}

int
job_batch_run(struct job_project *project, const struct job_batch *batch, struct job_tally *tally, struct diag_list *diags)
{
	struct run run = { .project = project, .batch = batch, .tally = tally };
	struct inputs *inputs = inputs_plan(project, batch, diags);
	int failed = -1;

	*tally = (struct job_tally){ 0 };
	run.inputs = inputs;
	if (inputs != NULL)
		run.ledger = prepare(batch, inputs, diags);
	if (run.ledger != NULL) {
		if (inputs_is_single(inputs))
			run_one(&run);
		else
			run_workers(&run);
		failed = ledger_close(run.ledger, diags);
		sigprocmask(SIG_SETMASK, &run.old_mask, NULL);	/* a signal that was held ends the program here */
		check_whole(&run, diags);
	}
	inputs_free(inputs);
	return failed;
}
