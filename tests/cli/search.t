# Words in all texts, Chinese and Latin.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml
$ reqs new -q 前保险杠更换 -t complaint --for 张先生 --voice '说好三天,今天来提车才告诉我没有配件。后天一早要出差,到底谁负责?客户等了一个星期了。'
20261122-mv7dwk
$ reqs new -q '客户要发票 T恤 两件' --for 'Café Müller'
20261122-7657zb
$ reqs new -q 'The Printer on floor 3' --background 'out of
> toner since Monday; the printers on floor 2 work'
20261122-psvbw3
$ reqs new -q '客戶投訴' --for 陳小姐
20261122-gpg55f
$ id=$(reqs list 客戶 --columns handle); reqs note -q $id '配件 ordered again by e-mail'; reqs resolve -q $id done; reqs close -q $id --waive fields --reason test; reqs accept -q mv7 --as wang.f
20261122-gpg55f
20261122-gpg55f
20261122-gpg55f
20261122-mv7dwk

# A script gets the id, the title, where the words are, and the line.
$ reqs search 客户
20261122-7657zb	客户要发票 T恤 两件	title	客户要发票 T恤 两件
20261122-mv7dwk	前保险杠更换	voice	说好三天,今天来提车才告诉我没有配件。后天一早要出差,到底谁负责?客户等了一个星期了。
$ reqs search 户
20261122-7657zb	客户要发票 T恤 两件	title	客户要发票 T恤 两件
20261122-mv7dwk	前保险杠更换	voice	说好三天,今天来提车才告诉我没有配件。后天一早要出差,到底谁负责?客户等了一个星期了。
$ reqs search 配件
20261122-gpg55f	客戶投訴	note	配件 ordered again by e-mail
20261122-mv7dwk	前保险杠更换	voice	说好三天,今天来提车才告诉我没有配件。后天一早要出差,到底谁负责?客户等了一个星期了。
$ reqs search 客户 配件
20261122-mv7dwk	前保险杠更换	voice	说好三天,今天来提车才告诉我没有配件。后天一早要出差,到底谁负责?客户等了一个星期了。
$ reqs search t恤
20261122-7657zb	客户要发票 T恤 两件	title	客户要发票 T恤 两件
$ reqs search cafe
20261122-7657zb	客户要发票 T恤 两件	customer	Café Müller
$ reqs search CAFÉ müller
20261122-7657zb	客户要发票 T恤 两件	customer	Café Müller
$ reqs search printer
20261122-psvbw3	The Printer on floor 3	title	The Printer on floor 3
$ reqs search 'printers'
20261122-psvbw3	The Printer on floor 3	background	toner since Monday; the printers on floor 2 work
$ reqs search 'print*' --json | sed -n '/passages/,$p'
      "passages": [
        {
          "where": "title",
          "line": [
            {
              "text": "The "
            },
            {
              "text": "Print",
              "match": true
            },
            {
              "text": "er on floor 3"
            }
          ]
        },
        {
          "where": "background",
          "event": "2631.cf2tqp",
          "line": [
            {
              "text": "toner since Monday; the "
            },
            {
              "text": "print",
              "match": true
            },
            {
              "text": "ers on floor 2 work"
            }
          ]
        }
      ]
    }
  ]
}
$ reqs search '"out of toner"'
20261122-psvbw3	The Printer on floor 3	background	out of toner since Monday; the printers on floor 2 work
$ reqs search '"of out"'
$ reqs search 配件 -is:closed
20261122-mv7dwk	前保险杠更换	voice	说好三天,今天来提车才告诉我没有配件。后天一早要出差,到底谁负责?客户等了一个星期了。
$ reqs search 配件 state:closed
20261122-gpg55f	客戶投訴	note	配件 ordered again by e-mail
$ reqs search 客户 OR printer
20261122-psvbw3	The Printer on floor 3	title	The Printer on floor 3
20261122-7657zb	客户要发票 T恤 两件	title	客户要发票 T恤 两件
20261122-mv7dwk	前保险杠更换	voice	说好三天,今天来提车才告诉我没有配件。后天一早要出差,到底谁负责?客户等了一个星期了。
$ reqs search wang.f
20261122-mv7dwk	前保险杠更换	who	wang.f
$ reqs list 'customer:cafe*' --columns title
客户要发票 T恤 两件
$ reqs list 配件 --columns title
前保险杠更换
$ reqs search 客户 --limit 1
20261122-7657zb	客户要发票 T恤 两件	title	客户要发票 T恤 两件
1 shown; there are more

# People see the words stand out.
$tty reqs search 客户
^[[1m7657zb^[[0m  ^[[35munowned   ^[[0m^[[1;4m客户^[[0m要发票 T恤 两件
^[[1mmv7dwk^[[0m  doing     前保险杠更换
        voice: …才告诉我没有配件。后天一早要出差,到底谁负责?^[[1;4m客户^[[0m等了一个星期了。
$tty reqs search 客户 配件 --color always
^[[1mmv7dwk^[[0m  doing     前保险杠更换
        voice: …天来提车才告诉我没有^[[1;4m配件^[[0m。后天一早要出差,到底谁负责?^[[1;4m客户^[[0m等了一…
$tty reqs search toner
^[[1mpsvbw3^[[0m  ^[[35munowned   ^[[0mThe Printer on floor 3
        background: ^[[1;4mtoner^[[0m since Monday; the printers on floor 2 work
$tty COLUMNS=24 reqs search 负责
^[[1mmv7dwk^[[0m  前保险杠更换
  voice: …底谁^[[1;4m负责^[[0m?客户…
$tty reqs search nothing
no request matches
hint: words are whole ones: 'nothing*' finds longer ones, too
$tty reqs search 打印机
no request matches

# What is no question, and what is no more than text.
$ reqs search
reqs: search needs a word to look for
hint: like: reqs search 客户 print*
hint: `reqs list QUERY` does without
[2]
$ reqs search ''
reqs: search needs a word to look for
hint: like: reqs search 客户 print*
hint: `reqs list QUERY` does without
[2]
$ reqs search state:open
reqs: search needs a word to look for
hint: like: reqs search 客户 print*
hint: `reqs list QUERY` does without
[2]
$ reqs search -printer
reqs: search needs a word to look for
hint: like: reqs search 客户 print*
hint: `reqs list QUERY` does without
[2]
$ reqs search '客户 "abc'
reqs: query: a quotation mark is never closed
  客户 "abc
       ^
[2]
$ reqs search '客户 ""'
reqs: query: there is nothing here to look for
  客户 ""
       ^
[2]
$ reqs search ownr:me 客户
reqs: query: unknown key 'ownr'
  ownr:me 客户
  ^
hint: did you mean 'owner:'?
hint: quote it to search for the text: '"ownr:me"'
[2]
$ reqs search "'; DROP TABLE requests; --"
$ reqs search 'pr.nter' '^The'
$ reqs search '[a-z]+'
$ reqs search '(客户'
reqs: query: a parenthesis is never closed
  (客户
  ^
[2]
$ reqs search "$(head -c 100000 /dev/zero | tr '\0' x)"
$ reqs search "$(yes 客户 | head -n 14000)"
20261122-7657zb	客户要发票 T恤 两件	title	客户要发票 T恤 两件
20261122-mv7dwk	前保险杠更换	voice	说好三天,今天来提车才告诉我没有配件。后天一早要出差,到底谁负责?客户等了一个星期了。
$ reqs search "$(printf '\033[31m')"
$ reqs search "$(printf '"\033[31m')"
reqs: query: a quotation mark is never closed
  " [31m
  ^
[2]

# Nothing in a text steers the terminal.
$ printf 'beep \033[31m\007 card' | reqs new -q 'beep' --voice - >/dev/null
$tty reqs search card
^[[1my2m7kr^[[0m  ^[[35munowned   ^[[0mbeep
        voice: beep \x1b[31m\x07 ^[[1;4mcard^[[0m
$ reqs search card
20261122-y2m7kr	beep	voice	beep \x1b[31m\x07 card
