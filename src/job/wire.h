/*
 * A result and its diagnostics as one message over a pipe, from a worker to the
 * parent. Both are the same program on the same machine: integers go as they are.
 */
#ifndef KLAAR_JOB_WIRE_H
#define KLAAR_JOB_WIRE_H

#include "job/job.h"

/* -1: the other side is gone. */
int wire_send(int fd, const struct job_result *result, const struct diag_list *diags);
/* Waits at most for as long as no signal to stop is pending. 0: received. -1: the worker is gone. 1: stop. */
int wire_receive(int fd, struct job_result *result, struct diag_list *diags);
bool wire_stop_asked(void);		/* is SIGINT, SIGTERM or SIGHUP pending? */

#endif
