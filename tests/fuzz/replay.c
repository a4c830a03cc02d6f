/*
 * Instead of libFuzzer, for any compiler: gives each file named on the command
 * line to the target once. With SAN=1 the sanitizers watch.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static int
replay(const char *path)
{
	static uint8_t bytes[1 << 20];
	FILE *in = fopen(path, "rb");
	uint8_t *exact;
	size_t len;

	if (in == NULL) {
		perror(path);
		return -1;
	}
	len = fread(bytes, 1, sizeof(bytes), in);
	fclose(in);
	/* a block of just this size, so that reading past its end is seen */
	exact = malloc(len > 0 ? len : 1);
	if (exact == NULL)
		return -1;
	for (size_t i = 0; i < len; i++)
		exact[i] = bytes[i];
	LLVMFuzzerTestOneInput(exact, len);
	free(exact);
	return 0;
}

int
main(int argc, char **argv)
{
	int failed = 0;

	for (int i = 1; i < argc; i++)
		if (replay(argv[i]) < 0)
			failed++;
	printf("%d passed, %d failed\n", argc - 1 - failed, failed);
	return failed > 0 || argc < 2;
}
