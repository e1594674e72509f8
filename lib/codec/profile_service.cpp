#include "codec/profile_texts.hpp"

namespace reqs {

const std::array<ProfileText, 7> service_profile = {{
    {"ledger.yaml", R"(# The ledger itself. Change it with: reqs config edit ledger.yaml
# Everything behind a '#' is a comment. Indent with spaces.

# The format of the ledger's files; reqs changes it, people do not.
format: 1

# What the ledger is called in reports.
name: @name@

# The time zone that days and times are meant in (a name of the IANA list: Asia/Shanghai, Europe/Berlin).
zone: @zone@

# Who may file and act: 'people' (only those in teams.yaml) or 'anyone' (an e-mail address that is not there acts under
# that address).
filing: people

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

# Who is in charge of a request at level 1, 2 and 3 where a team does not say so itself. It is you everywhere at first:
# put in the supervisor, the manager and the director.
levels: [@me@, @me@, @me@]

# Teams answer for requests. Of each team, all but 'members' can be left out:
#   name      what people read: 前台
#   aliases   other names it goes by
#   members   handles from 'people'
#   levels    its own people in charge at level 1, 2 and 3
#   intake    how it likes to be asked; shown to whoever hands something over
#   services  what it does for others; found by 'reqs who'
teams:
  desk:
    name: desk
    aliases: [前台, reception]
    members: [@me@]
    intake: File it, the desk finds out whose it is.
    services: [first contact, 接待]
  back-office:
    name: back office
    aliases: [后台]
    members: [@me@]
    intake: |
      Ask one of us before you hand something over (请先私下问一声),
      and say what you think is behind it.
    services: [parts, invoices, 配件]
  quality:
    name: quality
    aliases: [质量]
    members: [@me@]
    services: [complaints, reviews, 投诉]

# People: their name, the e-mail addresses that git knows them by, and their skills (found by 'reqs who'). Who signs
# their commits can have the keys here: public ones of ssh, fingerprints of gpg.
#   keys: [ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI…]
people:
  @me@:
    name: @person@
    emails: [@email@]
    roles: [director]
  # Jobs that run by themselves, in CI for example, act as this one.
  robot:
    name: robot
    emails: [robot@localhost]
    roles: [robot]

# Roles: who may do what. Without this block everybody may do everything.
#   may    acts (the words that 'reqs show --events' prints), 'settings' (change these files), 'import', 'for-others'
#          (record what somebody else does), or 'all'
#   where  own (requests they filed, have or were offered, and those of their teams) or any
# People have roles under 'people' (roles: [clerk]), or towards a team's requests in that team (roles: {lead: [li]}).
# Everybody under 'people' is a member, everybody else a guest. Whoever is in charge of an escalation may decide it.
roles:
  member:
    may: [file, route, edit, attach, note, message, chase, offer, assign, accept, decline, release, ask, resume, propose,
      consent, promise, confirm, split, escalate, resolve, followup, rate, close, reopen, review, thank, link, agree]
  lead:
    may: [decide, acknowledge, approve, rebase, settle, redact, adopt]
  manager:
    may: [file, route, edit, attach, note, message, chase, offer, assign, promise, escalate, decide, acknowledge,
      approve, resolve, followup, close, reopen, review, thank, link, rebase, settle, redact, adopt, settings, import]
    where: any
  director:
    may: all
    where: any
  clerk:
    may: [file, attach, note, message, chase, followup, rate, link, thank, for-others]
    where: any
  robot:
    may: [file, route, message, escalate, followup, for-others]
    where: any
  auditor:
    may: []
  guest:
    may: [file, note, message, chase, rate]
)"},
    {"types.yaml", R"(# What kinds of requests there are. Change it with: reqs config edit types.yaml
# Of each type:
#   title          what people read: 投诉
#   required       fields that a new request of this type must have: voice, background, guess, evidence, impact, ask,
#                  contact, customer, needed_by, theme; what is missing is listed all at once
#   prerequisites  what the requester should have at hand, told when filing: 身份证复印件
# How strict 'required' is, is for the guard 'fields' in policy.yaml to say.
types:
  request:
    title: request
    required: [background]
  complaint:
    title: complaint
    required: [customer, voice, background]
    prerequisites:
    - the customer's own words (客户原话), not a summary
    - how and when the customer can be reached
  incident:
    title: incident
    required: [background, evidence, impact]
    prerequisites:
    - since when, and what was changed before
    - the exact message, or a picture of it
  change:
    title: change
    required: [background, impact, ask]
    prerequisites:
    - who is affected, and who has agreed
    - how to go back if it goes wrong
  question:
    title: question
    required: [ask]
)"},
    {"routes.yaml", R"(# Which team a new request goes to. Change it with: reqs config edit routes.yaml
# Rules are tried from top to bottom and the first that matches wins; the last one must match everything.
# 'reqs route -n --explain ID' shows which rule a request meets, and why.
# A rule:
#   name  what --explain calls it
#   when  all of these must match, each one word or a list of which one is enough:
#           type   types of types.yaml
#           words  words in the title or the texts, whatever their case
#           theme  themes of themes.yaml; * stands for anything: product/*
#           via    how it came in: phone, e-mail, …
#   to    a team or a person; 'nobody' leaves it to be looked at by hand
routes:
- name: complaints
  when:
    type: complaint
  to: quality
- name: parts and invoices
  when:
    words: [part, parts, invoice, 配件, 发票]
  to: back-office
- name: by theme
  when:
    theme: product/*
  to: back-office
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
  fields: refuse
  transfer: refuse
  brief: refuse

# Exceptions for a type: a question should cost nobody a form.
types:
  question:
    guards:
      fields: warn

# The levels of escalation: who stands behind them is in teams.yaml. limit: how long a level has for a solution
# (90m, 24h, 3d); after that the request is due at the next level.
escalation:
- {level: 1, name: supervisors, limit: 24h}
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
     R"(# What requests are about: a tree by slashes, each theme with exactly one team that owns it (what two teams own, nobody
# does: split the theme instead). Change it with: reqs config edit themes.yaml
#   title  what people read: 网购 · 地址选择与修改
#   team   a team of teams.yaml
themes:
  service:
    title: how people are served
    team: desk
  service/waiting:
    title: waiting times (等待)
    team: desk
  product:
    title: what is delivered
    team: back-office
  product/quality:
    title: quality of what is delivered
    team: quality
)"},
    {"calendars.yaml",
     R"(@calendars@
calendars:
  office:
    zone: @zone@
    week:
      mon: ["09:00-12:00", "13:00-18:00"]
      tue: ["09:00-12:00", "13:00-18:00"]
      wed: ["09:00-12:00", "13:00-18:00"]
      thu: ["09:00-12:00", "13:00-18:00"]
      fri: ["09:00-12:00", "13:00-18:00"]
    holidays: []
    replacements: {}
    breaks: {}
)"},
}};

}  // namespace reqs
