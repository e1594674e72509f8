#include "codec/profile_texts.hpp"

namespace reqs {

const std::array<ProfileText, 7> light_profile = {{
    {"ledger.yaml", R"(# The ledger itself. Change it with: reqs config edit ledger.yaml
# Everything behind a '#' is a comment. Indent with spaces.

# The format of the ledger's files; reqs changes it, people do not.
format: 1

# What the ledger is called in reports.
name: @name@

# The time zone that days and times are meant in (a name of the IANA list: Asia/Shanghai, Europe/Berlin).
zone: @zone@

# Who may file and act: 'anyone' (an e-mail address that is not in teams.yaml acts under that address) or 'people'
# (only those in teams.yaml).
filing: anyone

# Whose commits have to be signed: 'optional' (nobody's), 'keyed' (of people who have keys in teams.yaml) or 'all'.
# signatures: keyed

# What a request is when nobody says otherwise. type: one of types.yaml; priority: low, normal, high or urgent.
defaults:
  type: request
  priority: normal

# The largest file that can be attached: bytes, or with K, M or G.
attachments:
  limit: 10M
)"},
    {"teams.yaml", R"(# Who is who. Change it with: reqs config edit teams.yaml
# A handle is the short word people are called by on the command line: lower-case letters, digits, '.', '_' and '-',
# or letters beyond ASCII (客服 is fine).

# Who is in charge of a request at level 1, 2 and 3 where a team does not say so itself.
levels: [@me@, @me@, @me@]

# Teams answer for requests. Of each team, all but 'members' can be left out:
#   name      what people read: 前台
#   aliases   other names it goes by
#   members   handles from 'people'
#   levels    its own people in charge at level 1, 2 and 3
#   intake    how it likes to be asked; shown to whoever hands something over: 请先私下问一声
#   services  what it does for others; found by 'reqs who'
teams:
  desk:
    name: desk
    members: [@me@]

# People: their name, the e-mail addresses that git knows them by, and their skills (found by 'reqs who'). Who signs
# their commits can have the keys here: public ones of ssh, fingerprints of gpg.
#   keys: [ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI…]
people:
  @me@:
    name: @person@
    emails: [@email@]
  # Jobs that run by themselves, in CI for example, act as this one.
  robot:
    name: robot
    emails: [robot@localhost]
)"},
    {"types.yaml", R"(# What kinds of requests there are. Change it with: reqs config edit types.yaml
# Of each type:
#   title          what people read: 投诉
#   required       fields that a new request of this type should have: voice, background, guess, evidence, impact, ask,
#                  contact, customer, needed_by, theme; what is missing is listed all at once
#   prerequisites  what the requester should have at hand, told when filing: 身份证复印件
# How strict 'required' is, is for the guard 'fields' in policy.yaml to say.
types:
  request:
    title: request
  complaint:
    title: complaint
    required: [voice]
  incident:
    title: incident
    required: [impact]
)"},
    {"routes.yaml", R"(# Which team a new request goes to. Change it with: reqs config edit routes.yaml
# Rules are tried from top to bottom and the first that matches wins; the last one must match everything.
# 'reqs route -n --explain ID' shows which rule a request meets, and why.
# A rule:
#   name  what --explain calls it
#   when  all of these must match, each one word or a list of which one is enough:
#           type   types of types.yaml
#           words  words in the title or the texts, whatever their case: [保险杠, 配件, bumper]
#           theme  themes of themes.yaml; * stands for anything: shop/*
#           via    how it came in: phone, e-mail, …
#   to    a team or a person; 'nobody' leaves it to be looked at by hand
routes:
- name: everything else
  to: desk
)"},
    {"policy.yaml", R"(# The rules of the house. Change it with: reqs config edit policy.yaml

# Guards watch over an act: 'off' (do not look), 'warn' (say so and go on) or 'refuse'. What is refused can be done with
# --waive GUARD --reason TEXT, which is recorded.
#   fields    a new request has what its type requires
#   transfer  assigning to another team needs --agreed or --reason
#   brief     an escalation says what is needed to decide it
guards:
  fields: warn
  transfer: warn
  brief: refuse

# Exceptions for a type, such as:
#   types:
#     complaint:
#       guards: {fields: refuse}

# The levels of escalation: who stands behind them is in teams.yaml. limit: how long a level has for a solution
# (90m, 24h, 3d).
escalation:
- {level: 1, name: team, limit: 24h}
- {level: 2, name: managers, limit: 24h}
- {level: 3, name: director, limit: 24h}

# After a request is resolved, the customer is asked whether they are content: so long afterwards, and after this many
# calls without an answer it may be closed without one.
followup:
  after: 24h
  tries: 3

# Scores from 1 to 5: this one or lower opens the request again (0: never), this one or higher closes it (6: never).
satisfaction:
  reopen_at: 2
  close_at: 4
)"},
    {"themes.yaml",
     R"(# What requests are about: a tree by slashes, each theme with exactly one team that owns it. A request's theme need not
# be here; its nearest ancestor that is answers for it. Change it with: reqs config edit themes.yaml
#
# themes:
#   shop/address:
#     title: 网购 · 地址选择与修改
#     team: desk
)"},
    {"calendars.yaml",
     R"(@calendars@
#
# calendars:
#   office:
#     zone: @zone@
#     week: {mon: ["09:00-12:00", "13:00-18:00"], tue: ["09:00-18:00"], sun: []}
#     holidays: ["2026-10-01", "12-25"]
#     replacements: {"2026-10-10": ["09:00-18:00"]}
#     breaks: {"2026-12-24": ["12:00-24:00"]}
)"},
}};

}  // namespace reqs
