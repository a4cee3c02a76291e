# Compares two CSV files cell by cell, as numbers where both cells are numbers.
# Usage: Rscript compare.R COMMITTED MADE_ANEW TOLERANCE   prints "ok NUMBERS LARGEST" or "differs" and the rows that moved
arguments <- commandArgs(trailingOnly = TRUE)
tolerance <- as.numeric(arguments[3])
read <- function(file) as.matrix(read.csv(file, colClasses = "character", check.names = FALSE, na.strings = character(), encoding = "UTF-8"))
committed <- read(arguments[1]); anew <- read(arguments[2])
stop_with <- function(...) { cat("differs\n", ..., "\n", sep = ""); quit(status = 1) }
if (!identical(colnames(committed), colnames(anew))) stop_with("columns ", toString(colnames(committed)), " became ", toString(colnames(anew)))
if (nrow(committed) != nrow(anew)) stop_with(nrow(committed), " rows became ", nrow(anew))

a <- suppressWarnings(as.numeric(committed)); b <- suppressWarnings(as.numeric(anew))
numeric <- is.finite(a) & is.finite(b)
relative <- ifelse(numeric, ifelse(a == b, 0, abs(a - b) / pmax(abs(a), abs(b))), ifelse(committed == anew, 0, Inf))
moved <- which(matrix(!(relative <= tolerance), nrow(committed)), arr.ind = TRUE)
if (nrow(moved) > 0) {
  lines <- apply(moved[order(moved[, 1]), , drop = FALSE], 1, function(at)
    sprintf("  row %d (%s), %s: %s became %s", at[1] + 1, paste(committed[at[1], is.na(suppressWarnings(as.numeric(committed[at[1], ])))], collapse = " "),
      colnames(committed)[at[2]], committed[at[1], at[2]], anew[at[1], at[2]]))
  stop_with(paste(c(head(lines, 20), if (length(lines) > 20) sprintf("  and %d more", length(lines) - 20)), collapse = "\n"))
}
cat("ok", sum(numeric), if (any(numeric)) sprintf("%.1e", max(relative[numeric])) else "0", "\n")
