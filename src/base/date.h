/*
 * Civil dates, and the terms of the Algemene termijnenwet.
 */
#ifndef KLAAR_BASE_DATE_H
#define KLAAR_BASE_DATE_H

#include <stdbool.h>

#include "base/buf.h"

struct date {
	int	year, month, day;	/* 1 January 2026 is 2026, 1, 1; all 0: no date */
};

bool date_parse(const char *text, struct date *date);	/* JJJJ-MM-DD, an existing day */
bool date_is_set(struct date date);
int date_compare(struct date a, struct date b);		/* <0, 0, >0 */
long date_serial(struct date date);			/* days since 1970-01-01 */
struct date date_from_serial(long serial);
struct date date_add_days(struct date date, long days);
struct date date_add_months(struct date date, int months);	/* 31 January + 1 = 28 or 29 February */
int date_weekday(struct date date);			/* 0 Sunday ... 6 Saturday */
struct date date_easter(int year);			/* Easter Sunday, Gregorian */
bool date_is_holiday(struct date date);	/* Algemene termijnenwet art. 3, paragraphs 1 and 2 */
bool date_is_workday(struct date date);	/* no Saturday, Sunday or holiday */
struct date date_term_end(struct date last);	/* Algemene termijnenwet art. 1: the first workday from last on */
struct date date_objection_end(struct date sent);	/* Awb 6:7, 6:8: 42 days from the day after sending, then art. 1 */
struct date date_from_time(long long seconds);	/* seconds since 1970, Dutch civil day approximated as UTC */

void date_add_iso(struct buf *out, struct date date);	/* 2026-11-09 */
void date_add_words(struct buf *out, struct date date);	/* 9 november 2026 */

#endif
