# business_hours.pl REQS FILE: draws calendars, writes them to FILE, and holds what reqs says against Business::Hours.
# Of what the module does differently, nothing is drawn: opening or closing near midnight (its holidays last 86,400
# seconds and one more), budgets of more than a month (it looks no farther), several parts of a day other than by breaks
# of the week. It answers the next open second for a budget that is used up at closing: no open time lies between.
use strict;
use warnings;
use Business::Hours;
use POSIX qw(strftime tzset);

my ($reqs, $file) = @ARGV;
srand(20261122);    # the same cases every time
my @zones = qw(Australia/Lord_Howe Africa/Casablanca Pacific/Apia America/Sao_Paulo Asia/Kathmandu Asia/Shanghai
  America/New_York Europe/Berlin);
my @keys = qw(sun mon tue wed thu fri sat);
my ($cases, $wrong) = (0, 0);

sub drawn { my ($least, $end) = @_; return $least + int(rand($end - $least)); }
sub clock { my $minute = shift; return sprintf('%02d:%02d', int($minute / 60), $minute % 60); }
sub utc { return strftime('%Y-%m-%dT%H:%M:%SZ', gmtime(shift)); }

sub seconds_of {    # what reqs printed as an instant
  my ($text) = @_;
  my ($y, $mo, $d, $h, $mi, $s) = $text =~ /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)Z$/ or die "no instant: $text";
  return Time::Local::timegm($s, $mi, $h, $d, $mo - 1, $y);
}

sub ask {
  open(my $out, '-|', $reqs, 'calendar', @_, '--file', $file) or die "cannot run $reqs: $!";
  my $line = <$out>;
  close($out) or die "reqs calendar @_ failed";
  chomp $line;
  return $line;
}

sub check {
  my ($what, $ours, $theirs) = @_;
  ++$cases;
  return if $ours == $theirs;
  ++$wrong;
  print "$what: reqs says $ours, Business::Hours $theirs\n";
}

sub drawn_day {     # hours of a day for both, the second as YAML
  return (undef, '') if rand() < 0.25;
  my $begin = drawn(5 * 60, 12 * 60);
  my $end = drawn($begin + 60, 21 * 60);
  my $hours = {Name => 'x', Start => clock($begin), End => clock($end)};
  return ($hours, '"' . clock($begin) . '-' . clock($end) . '"') if rand() < 0.5;
  my $break = drawn($begin + 1, $end - 20);
  my $again = drawn($break + 1, $end);
  $hours->{Breaks} = [{Start => clock($break), End => clock($again)}];
  return ($hours, '"' . clock($begin) . '-' . clock($break) . '", "' . clock($again) . '-' . clock($end) . '"');
}

for my $round (1 .. 40) {
  $ENV{TZ} = $zones[$round % @zones];
  tzset();
  my (%week, $yaml);
  for my $day (0 .. 6) {
    my ($hours, $text) = drawn_day();
    $hours = {Name => 'x', Start => '09:00', End => '10:00'}, $text = '"09:00-10:00"' if !$hours && $day == 3;
    $week{$day} = $hours if $hours;
    $yaml .= "      $keys[$day]: [$text]\n";
  }
  my $from = drawn(1_000_000_000, 2_000_000_000);
  my @holidays = map { strftime('%Y-%m-%d', localtime($from + drawn(0, 30) * 86_400)) } 1 .. drawn(0, 4);
  push @holidays, strftime('%m-%d', localtime($from + 3 * 86_400)) if rand() < 0.3;
  open(my $out, '>', $file) or die "$file: $!";
  print $out "calendars:\n  drawn:\n    zone: $ENV{TZ}\n    week:\n$yaml    holidays: [",
    join(', ', map { "\"$_\"" } @holidays), "]\n";
  close($out);

  my $theirs = Business::Hours->new();
  $theirs->business_hours(%week);
  $theirs->holidays(@holidays) if @holidays;
  my $name = "round $round in $ENV{TZ} from " . utc($from);
  for (1 .. 4) {
    my $until = $from + drawn(1, 40 * 86_400);
    $theirs->for_timespan(Start => $from, End => $until - 1);
    check("$name: between until " . utc($until), ask('between', utc($from), utc($until)),
      $theirs->between($from, $until - 1));
  }
  for my $hours (0, drawn(1, 20)) {
    my $ours = ask('add', utc($from), "${hours}bh");
    delete @{$theirs}{qw(calculated start end)};
    my $next = $theirs->add_seconds($from, $hours * 3600);
    next if $next == -1;    # more than a month away
    check("$name: add ${hours}bh ($ours, " . utc($next) . ')', ask('between', $ours, utc($next)), 0);
    check("$name: add ${hours}bh is not later", seconds_of($ours) <= $next ? 1 : 0, 1);
  }
}
print "$cases cases, $wrong wrong\n";
exit($wrong ? 1 : 0);
