#include <errno.h>
#include <fcntl.h>
#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <limits.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
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
/// crash or a bad disk leaves it, and writes behind its buffer where one says that it is shorter than it
/// is. This store is asked before libgit2's own: it gives the loose objects that are whole and refuses
/// all others, so that libgit2 never reads such a file itself. It still computes the hash of what it is
/// given.
typedef struct {
    git_odb_backend parent;
    char folder[];
} signet_sentry;

/// The bytes of the file of a loose object, for the caller to free; nothing where there is none.
static inline unsigned char *signet_loose_file(
    const signet_sentry *sentry, const git_oid *id, size_t *size) {
    char name[GIT_OID_HEXSZ + 1], path[4096];
    git_oid_tostr(name, sizeof name, id);
    const int length = snprintf(path, sizeof path, "%s/%.2s/%s", sentry->folder, name, name + 2);
    if (length < 0 || (size_t)length >= sizeof path) return NULL;
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return NULL;
    struct stat facts;
    unsigned char *bytes = NULL;
    *size = 0;
    if (fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size < UINT_MAX)
        bytes = (unsigned char *)malloc((size_t)facts.st_size + 1);
    while (bytes != NULL && *size < (size_t)facts.st_size) {
        const ssize_t got = read(file, bytes + *size, (size_t)facts.st_size - *size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            free(bytes);
            bytes = NULL;
        }
        if (got <= 0) break;
        *size += (size_t)got;
    }
    close(file);
    return bytes;
}

/// The kind and size before the bytes of an object, `blob 12`; how long they are, with the 0 behind
/// them, or 0 where they are not there.
static inline size_t signet_loose_head(
    const unsigned char *head, size_t length, git_object_t *kind, size_t *size) {
    const unsigned char *end = (const unsigned char *)memchr(head, 0, length);
    const unsigned char *blank = end ? (const unsigned char *)memchr(head, ' ', end - head) : NULL;
    char name[8];
    if (blank == NULL || blank + 1 == end || (size_t)(blank - head) >= sizeof name) return 0;
    memcpy(name, head, blank - head);
    name[blank - head] = 0;
    *kind = git_object_string2type(name);
    *size = 0;
    for (const unsigned char *digit = blank + 1; digit < end; digit++) {
        if (*digit < '0' || *digit > '9' || *size > SIZE_MAX / 16) return 0;
        *size = *size * 10 + (*digit - '0');
    }
    return *kind > 0 ? (size_t)(end - head) + 1 : 0;
}

/// Inflates an object.
///
/// - Returns: 0 with the bytes; `GIT_ERROR` where the file is no loose object as git writes it, ends
///   before it should, goes on behind its end, or holds more or fewer bytes than it says.
static inline int signet_loose_inflate(
    const unsigned char *file, size_t length, void **bytes, size_t *size, git_object_t *kind,
    git_odb_backend *backend) {
    unsigned char head[64];
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    if (inflateInit(&stream) != Z_OK) {
        git_error_set_oom();
        return GIT_ERROR;
    }
    stream.next_in = (unsigned char *)file;
    stream.avail_in = (uInt)length;
    stream.next_out = head;
    stream.avail_out = sizeof head;
    int status = inflate(&stream, Z_NO_FLUSH);
    const size_t got = sizeof head - stream.avail_out;
    const size_t start = signet_loose_head(head, got, kind, size);
    // No stream becomes more than 1032 times as long: whoever says so is lying.
    int is_lie = start > 0 && (got - start > *size || *size / 1040 > length);
    int is_whole = 0;
    unsigned char *data = NULL;
    if (start > 0 && !is_lie) {
        data = (unsigned char *)git_odb_backend_data_alloc(backend, *size + 1);
        if (data == NULL) {
            inflateEnd(&stream);
            return GIT_ERROR;
        }
        memcpy(data, head + start, got - start);
        // One byte more than there should be shows that there is too much.
        size_t place = got - start;
        while (status == Z_OK && place <= *size) {
            const size_t room = *size + 1 - place;
            stream.next_out = data + place;
            stream.avail_out = room > UINT_MAX ? UINT_MAX : (uInt)room;
            const uInt before = stream.avail_out;
            status = inflate(&stream, Z_NO_FLUSH);
            place += before - stream.avail_out;
        }
        is_lie = (status == Z_OK || status == Z_STREAM_END) && place != *size;
        is_whole = status == Z_STREAM_END && place == *size && stream.avail_in == 0;
    }
    inflateEnd(&stream);
    if (is_whole) {
        data[*size] = 0;
        *bytes = data;
        return 0;
    }
    if (data != NULL) git_odb_backend_data_free(backend, data);
    if (is_lie)
        git_error_set_str(GIT_ERROR_ZLIB, "a loose object is not as long as it says");
    else if (status == Z_BUF_ERROR)
        git_error_set_str(GIT_ERROR_ZLIB, "the file of a loose object is cut off");
    else
        git_error_set_str(GIT_ERROR_ZLIB, "the file of a loose object is damaged");
    return GIT_ERROR;
}

static inline int signet_sentry_read(
    void **bytes, size_t *size, git_object_t *kind, git_odb_backend *backend, const git_oid *id) {
    size_t length = 0;
    unsigned char *file = signet_loose_file((const signet_sentry *)backend, id, &length);
    if (file == NULL) return GIT_PASSTHROUGH;
    const int status = signet_loose_inflate(file, length, bytes, size, kind, backend);
    free(file);
    return status;
}

static inline int signet_sentry_read_header(
    size_t *size, git_object_t *kind, git_odb_backend *backend, const git_oid *id) {
    void *bytes = NULL;
    const int status = signet_sentry_read(&bytes, size, kind, backend, id);
    if (status == 0) git_odb_backend_data_free(backend, bytes);
    return status;
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
