#include <git2.h>
#include <git2/sys/odb_backend.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

/// Makes libgit2 ignore the user's and the system's Git configuration.
/// A shim because git_libgit2_opts is variadic, which Swift cannot call.
static inline int signet_git_ignore_outside_config(void) {
    int status = 0;
    const int levels[] = {GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG,
                          GIT_CONFIG_LEVEL_GLOBAL, GIT_CONFIG_LEVEL_PROGRAMDATA};
    for (int i = 0; i < 4 && status == 0; i++)
        status = git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, levels[i], "");
    return status;
}

/// Makes libgit2 write every object and reference through to the disk.
static inline int signet_git_write_through(void) {
    return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
}

/// Makes memory be taken from the system in large pieces, and kept: threads would ask for every page by
/// itself otherwise, and for every long text anew. Holds for what begins to work after it.
static inline void signet_take_memory_in_large_pieces(void) {
#ifdef __GLIBC__
    mallopt(M_TOP_PAD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    mallopt(M_MMAP_THRESHOLD, 16 << 20);
#endif
}

/// libgit2 (1.5 at least) waits for ever for the rest of a loose object whose file was cut off, as a
/// crash or a bad disk leaves it. This sentry is asked before the real store, holds nothing, and
/// refuses such a file.
typedef struct {
    git_odb_backend parent;
    char folder[];
} signet_sentry;

/// Whether the compressed bytes of a file end before they should; what is wrong in another way is
/// left to libgit2 to tell.
static inline int signet_is_cut_off(FILE *file) {
    unsigned char input[8192], output[16384];
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    if (inflateInit(&stream) != Z_OK) return 0;
    int status = Z_OK;
    while (status == Z_OK) {
        stream.next_in = input;
        stream.avail_in = (uInt)fread(input, 1, sizeof input, file);
        if (stream.avail_in == 0) break;
        do {
            stream.next_out = output;
            stream.avail_out = sizeof output;
            status = inflate(&stream, Z_NO_FLUSH);
        } while (status == Z_OK && (stream.avail_in > 0 || stream.avail_out == 0));
        // Nothing more to give out just now is no error.
        if (status == Z_BUF_ERROR) status = Z_OK;
    }
    inflateEnd(&stream);
    return status == Z_OK && !ferror(file);
}

static inline int signet_sentry_look(git_odb_backend *backend, const git_oid *id) {
    const signet_sentry *sentry = (const signet_sentry *)backend;
    char name[GIT_OID_HEXSZ + 1], path[4096];
    git_oid_tostr(name, sizeof name, id);
    const int length = snprintf(path, sizeof path, "%s/%.2s/%s", sentry->folder, name, name + 2);
    if (length < 0 || (size_t)length >= sizeof path) return GIT_PASSTHROUGH;
    FILE *file = fopen(path, "rb");
    if (file == NULL) return GIT_PASSTHROUGH;
    const int is_cut_off = signet_is_cut_off(file);
    fclose(file);
    if (!is_cut_off) return GIT_PASSTHROUGH;
    git_error_set_str(GIT_ERROR_ZLIB, "the file of a loose object is cut off");
    return GIT_ERROR;
}

static inline int signet_sentry_read(
    void **bytes, size_t *size, git_object_t *kind, git_odb_backend *backend, const git_oid *id) {
    (void)bytes, (void)size, (void)kind;
    return signet_sentry_look(backend, id);
}

static inline int signet_sentry_read_header(
    size_t *size, git_object_t *kind, git_odb_backend *backend, const git_oid *id) {
    (void)size, (void)kind;
    return signet_sentry_look(backend, id);
}

static inline int signet_sentry_exists(git_odb_backend *backend, const git_oid *id) {
    (void)backend, (void)id;
    return 0;
}

static inline int signet_sentry_foreach(
    git_odb_backend *backend, git_odb_foreach_cb visit, void *payload) {
    (void)backend, (void)visit, (void)payload;
    return 0;
}

static inline void signet_sentry_free(git_odb_backend *backend) { free(backend); }

/// Puts a sentry before the store of a repository.
static inline int signet_git_guard_loose_objects(git_repository *repository) {
    git_odb *store = NULL;
    const int status = git_repository_odb(&store, repository);
    if (status < 0) return status;
    const char *folder = git_repository_commondir(repository);
    const size_t size = strlen(folder) + sizeof "objects";
    signet_sentry *sentry = (signet_sentry *)calloc(1, sizeof *sentry + size);
    if (sentry == NULL) {
        git_odb_free(store);
        return GIT_ERROR;
    }
    snprintf(sentry->folder, size, "%sobjects", folder);
    git_odb_init_backend(&sentry->parent, GIT_ODB_BACKEND_VERSION);
    sentry->parent.read = signet_sentry_read;
    sentry->parent.read_header = signet_sentry_read_header;
    sentry->parent.exists = signet_sentry_exists;
    sentry->parent.foreach = signet_sentry_foreach;
    sentry->parent.free = signet_sentry_free;
    const int added = git_odb_add_backend(store, &sentry->parent, 100);
    if (added < 0) free(sentry);
    git_odb_free(store);
    return added;
}
