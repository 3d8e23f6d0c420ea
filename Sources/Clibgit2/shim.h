#include <git2.h>

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
