#!/usr/bin/env bash
# Makes every reference table anew with the program that made it and compares it, as numbers, with the one that is committed.
#   bash tests/reference/check.sh [NAME…]     from any folder; without names, all
# Each script runs in a temporary copy of tests/reference without the committed tables, so that nothing in the working tree
# changes and a table that a script no longer writes is missed. Exit status 1 when something moved, failed or is missing.
set -uo pipefail
export LC_ALL=C.UTF-8
reference=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$reference/../.." && pwd)

# Relative; each README states the same. Not byte for byte: another BLAS or libm rounds elsewhere.
tolerance() {
  case $1 in
    few-clusters) echo 1e-7 ;; # eigenvectors over slopes and dummies, whose variances lie a factor of a million apart
    time-series-regression) echo 1e-7 ;; # Longley's columns are nearly collinear, and small shares of variance have few digits
    *) echo 1e-9 ;;
  esac
}

# Values that others publish, or of a program that is not to be had from a package: their script reads files that are not in this repository.
is_certified() { [ "$1" = nist-strd ] || [ "$1" = sfa-frontier41 ]; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/tests/reference"
ln -s "$root/data" "$work/data" # scripts find data/public where they would in the repository
failures=0
fail() { failures=$((failures + 1)); printf '%s: FAILED: %s\n' "$1" "$2"; }

# Debian's python3 has Debian's packages; one that comes first on the path may not.
python=python3
[ -x /usr/bin/python3 ] && python=/usr/bin/python3

command -v Rscript >/dev/null || { echo "reference: FAILED: there is no Rscript (Debian: r-base-core)"; exit 1; }


check() {
  local name=$1 folder=$reference/$1 copy=$work/tests/reference/$1 tables scripts
  mapfile -t tables < <(cd "$folder" && find . -name '*.csv' -printf '%P\n' | sort)
  mapfile -t scripts < <(cd "$folder" && find . -maxdepth 1 \( -name '*.R' -o -name '*.py' \) -printf '%P\n' | sort)
  [ -f "$folder/README.md" ] || fail "$name" "there is no README.md"
  [ "${#tables[@]}" -gt 0 ] || { fail "$name" "there is no table"; return; }
  [ "${#scripts[@]}" -gt 0 ] || { fail "$name" "there is no script that makes ${tables[*]}"; return; }
  if is_certified "$name"; then
    printf '%s: %s tables of values that others publish; not made anew\n' "$name" "${#tables[@]}"
    return
  fi

  mkdir -p "$copy"
  (cd "$folder" && find . -type f ! -name '*.csv' -exec cp --parents {} "$copy" \;)
  if [ -f "$folder/inputs.txt" ]; then # tables that a script reads and no script writes, one name a line
    while read -r input; do
      [ -z "$input" ] || cp "$folder/$input" "$copy/$input" || fail "$name" "inputs.txt names $input, which is not there"
    done < "$folder/inputs.txt"
  fi

  local script program
  for script in "${scripts[@]}"; do
    case $script in *.R) program="Rscript --vanilla" ;; *) program=$python ;; esac
    if ! (cd "$copy" && $program "$script") >"$work/log" 2>&1; then
      fail "$name" "$script ended with an error:"
      tail -n 5 "$work/log" | sed 's/^/  /'
      return
    fi
  done

  local table answer numbers=0 largest=0 compared=0 count worst
  for table in "${tables[@]}"; do
    if [ -f "$folder/inputs.txt" ] && grep -qxF "$table" "$folder/inputs.txt"; then continue; fi
    if [ ! -f "$copy/$table" ]; then
      fail "$name" "no script writes $table"
    elif answer=$(Rscript --vanilla "$reference/compare.R" "$folder/$table" "$copy/$table" "$(tolerance "$name")" 2>&1); then
      read -r _ count worst <<<"$answer"
      compared=$((compared + 1)) numbers=$((numbers + count))
      largest=$(printf '%s\n%s\n' "$largest" "$worst" | sort -g | tail -n 1)
    else
      fail "$name" "$table ${answer%%$'\n'*}:"
      printf '%s\n' "$answer" | tail -n +2
    fi
  done
  (cd "$copy" && find . -name '*.csv' -printf '%P\n') | while read -r table; do
    [ -f "$folder/$table" ] || { printf '%s: FAILED: %s is written but not committed\n' "$name" "$table"; touch "$work/extra"; }
  done
  printf '%s: %s of %s tables made anew by %s agree, %s numbers, largest relative difference %s, tolerance %s\n' \
    "$name" "$compared" "${#tables[@]}" "${scripts[*]}" "$numbers" "$largest" "$(tolerance "$name")"
}

if [ $# -gt 0 ]; then names=("$@"); else mapfile -t names < <(cd "$reference" && find . -mindepth 1 -maxdepth 1 -type d -printf '%P\n' | sort); fi
for name in "${names[@]}"; do
  if [ -d "$reference/$name" ]; then check "$name"; else fail "$name" "there is no such folder"; fi
done
[ -e "$work/extra" ] && failures=$((failures + 1))
[ "$failures" -eq 0 ]
