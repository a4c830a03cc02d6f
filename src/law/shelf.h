/*
 * The regulations that named values were asked of (shelf.c), for local.c. Everything lives as long as the shelf.
 */
#ifndef KLAAR_LAW_SHELF_H
#define KLAAR_LAW_SHELF_H

#include "law/law_int.h"
#include "law/regulation.h"

struct shelf_value {			/* of one text */
	const char		*name;
	bool			 found;
	struct law_local	 local;
	struct shelf_value	*next;
};

struct shelf_text {			/* a regulation on a day as known on a day */
	struct date		 on, known;
	struct law_state	 state;
	char			*refused;	/* why there is no text; NULL when there is, or rightly none */
	struct shelf_value	*values;
	struct shelf_text	*next;
};

struct shelf_book {			/* a regulation */
	char			*folder;
	struct law_regulation	*regulation;	/* NULL: refused */
	char			*refused;
	struct date		*events;
	size_t			 event_count, event_cap;
	struct shelf_text	*texts;
	struct shelf_book	*next;
};

struct shelf_query {			/* which regulations hold a name */
	const char		*organisation, *name;
	struct shelf_book	**books;
	size_t			 count, cap;
	struct shelf_query	*next;
};

struct law_shelf {
	struct arena		*arena;
	char			*root;
	struct shelf_book	*books;
	struct shelf_query	*queries;
};

#define SHELF_ANY "*"	/* instead of an organisation's id */

/* The regulations of an organisation that hold a value of that name on whatever day, and those that can but are refused. */
const struct shelf_query *shelf_find_query(struct law_shelf *shelf, const char *organisation, const char *name);
/* The regulation with this id; NULL when there is no such folder. It may have been refused. */
struct shelf_book *shelf_find_regulation(struct law_shelf *shelf, const char *id);
/* book->regulation is not NULL. */
struct shelf_text *shelf_find_text(struct shelf_book *book, struct date on, struct date known);

#endif
