/*
 * Runs a command a number of times and prints the medians on one line:
 *   wall ms, processor ms (user + system, children too), peak memory in kB of the largest process.
 *   measure TIMES COMMAND ARGUMENT...      standard output of the command is thrown away
 * Each run is a child of a child, so that the peak of one does not hide in another.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_TIMES 101

struct run { double wall_ms, cpu_ms, peak_kb; };

static double
seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* In a process of its own: run the command, wait, tell its usage to the pipe. */
static int
watch(char **command, int pipe_fd)
{
	struct run run;
	struct rusage usage;
	int status, null;
	double from = now();
	pid_t pid = fork();

	if (pid == 0) {
		null = open("/dev/null", O_WRONLY);
		dup2(null, STDOUT_FILENO);
		execvp(command[0], command);
		perror(command[0]);
		_exit(127);
	}
	if (pid < 0 || waitpid(pid, &status, 0) < 0 || getrusage(RUSAGE_CHILDREN, &usage) < 0)
		return 1;
	run.wall_ms = (now() - from) * 1e3;
	run.cpu_ms = (seconds(usage.ru_utime) + seconds(usage.ru_stime)) * 1e3;
	run.peak_kb = (double)usage.ru_maxrss;
	if (write(pipe_fd, &run, sizeof(run)) != (ssize_t)sizeof(run))
		return 1;
	return status == 0 ? 0 : 1;
}

static int
measure(char **command, struct run *run)
{
	int ends[2], status;
	pid_t pid;
	ssize_t got;

	if (pipe(ends) < 0 || (pid = fork()) < 0)
		return -1;
	if (pid == 0)
		_exit(watch(command, ends[1]));
	close(ends[1]);
	got = read(ends[0], run, sizeof(*run));
	close(ends[0]);
	waitpid(pid, &status, 0);
	return got == (ssize_t)sizeof(*run) && status == 0 ? 0 : -1;
}

static int
ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double
median(double *values, int count)
{
	qsort(values, (size_t)count, sizeof(*values), ascending);
	return values[count / 2];
}

int
main(int argc, char **argv)
{
	double wall[MAX_TIMES], cpu[MAX_TIMES], peak[MAX_TIMES];
	struct run run;
	int times, i;

	times = argc > 2 ? atoi(argv[1]) : 0;
	if (times < 1 || times > MAX_TIMES) {
		fprintf(stderr, "measure TIMES COMMAND...\n");
		return 2;
	}
	for (i = 0; i < times; i++) {
		if (measure(argv + 2, &run) < 0) {
			fprintf(stderr, "measure: %s did not succeed\n", argv[2]);
			return 1;
		}
		wall[i] = run.wall_ms;
		cpu[i] = run.cpu_ms;
		peak[i] = run.peak_kb;
	}
	printf("%.2f %.2f %.0f\n", median(wall, times), median(cpu, times), median(peak, times));
	return 0;
}
