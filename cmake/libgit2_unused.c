// What Debian 12's libgit2.a refers to for a network transport that this program never uses (fetch and push are the
// `git` program's): Kerberos, SSH and the start of TLS, which alone would read the system's whole certificate store at
// every start of the program. Everything here answers "failed"; nothing calls it. See docs/decisions/0001-static-linking.md.
// Must hold no logic. Compiled only when libgit2 is linked statically.

// The linker's --wrap sends libgit2's call here: there is no TLS to prepare.
int __wrap_git_mbedtls_stream_global_init(void);
int __wrap_git_mbedtls_stream_global_init(void) { return 0; }

// libgit2 prepares SSH when it starts and gives up if that fails.
int libssh2_init(int flags);
int libssh2_init(int flags) {
  (void)flags;
  return 0;
}

#ifdef __SANITIZE_ADDRESS__
// libgit2 1.5 forgets a regular expression's match data wherever there is no match, as when it goes through the
// configuration of a repository for extensions.
const char* __lsan_default_suppressions(void);
const char* __lsan_default_suppressions(void) { return "leak:_pcre2_memctl_malloc_8\nleak:pcre2_match_8\n"; }
const char* __lsan_default_options(void);
const char* __lsan_default_options(void) { return "print_suppressions=0"; }
#endif

// The one that is data, not a function.
extern void* GSS_C_NT_HOSTBASED_SERVICE;
void* GSS_C_NT_HOSTBASED_SERVICE = 0;

#define UNUSED(name) \
  long name(void);   \
  long name(void) { return -1; }

UNUSED(gss_delete_sec_context)
UNUSED(gss_display_status)
UNUSED(gss_import_name)
UNUSED(gss_indicate_mechs)
UNUSED(gss_init_sec_context)
UNUSED(gss_release_buffer)
UNUSED(gss_release_name)
UNUSED(gss_release_oid_set)

UNUSED(libssh2_agent_connect)
UNUSED(libssh2_agent_disconnect)
UNUSED(libssh2_agent_free)
UNUSED(libssh2_agent_get_identity)
UNUSED(libssh2_agent_init)
UNUSED(libssh2_agent_list_identities)
UNUSED(libssh2_agent_userauth)
UNUSED(libssh2_channel_close)
UNUSED(libssh2_channel_free)
UNUSED(libssh2_channel_open_ex)
UNUSED(libssh2_channel_process_startup)
UNUSED(libssh2_channel_read_ex)
UNUSED(libssh2_channel_set_blocking)
UNUSED(libssh2_channel_write_ex)
UNUSED(libssh2_exit)
UNUSED(libssh2_hostkey_hash)
UNUSED(libssh2_knownhost_checkp)
UNUSED(libssh2_knownhost_free)
UNUSED(libssh2_knownhost_init)
UNUSED(libssh2_knownhost_readfile)
UNUSED(libssh2_session_abstract)
UNUSED(libssh2_session_disconnect_ex)
UNUSED(libssh2_session_free)
UNUSED(libssh2_session_handshake)
UNUSED(libssh2_session_hostkey)
UNUSED(libssh2_session_init_ex)
UNUSED(libssh2_session_last_error)
UNUSED(libssh2_session_method_pref)
UNUSED(libssh2_session_set_blocking)
UNUSED(libssh2_userauth_authenticated)
UNUSED(libssh2_userauth_keyboard_interactive_ex)
UNUSED(libssh2_userauth_list)
UNUSED(libssh2_userauth_password_ex)
UNUSED(libssh2_userauth_publickey)
UNUSED(libssh2_userauth_publickey_fromfile_ex)
UNUSED(libssh2_userauth_publickey_frommemory)
