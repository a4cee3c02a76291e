# Turns NIST's StRD files into CSV without touching a digit: every number stays the text that NIST certified.
# Usage: Rscript nist.R FOLDER, a folder holding the .dat files of https://www.itl.nist.gov/div898/strd (see README.md).
folder <- commandArgs(trailingOnly = TRUE)[1]

lines_of <- function(name) readLines(file.path(folder, paste0(name, ".dat")))
words_of <- function(line) strsplit(trimws(line), "[[:space:]]+")[[1]]

# the header says "Certified Values (lines 31 to 51)" and "Data (lines 61 to 76)"
section <- function(lines, title) {
  found <- grep(paste0("^ *", title, " *\\(lines"), lines, value = TRUE)[1]
  span <- as.integer(regmatches(found, gregexpr("[0-9]+", found))[[1]])
  lines[span[1]:span[2]]
}

certified <- NULL
data <- NULL
for (name in c("Longley", "Norris", "NoInt1", "Filip", "Wampler1", "Wampler2", "Wampler3", "Wampler4", "Wampler5")) {
  lines <- lines_of(name)
  values <- section(lines, "Certified Values")
  for (line in grep("^ *B[0-9]+ ", values, value = TRUE)) {
    w <- words_of(line)
    certified <- rbind(certified, data.frame(dataset = name, quantity = w[1], value = w[2], standard_deviation = w[3]))
  }
  sd <- words_of(sub(".*Deviation", "", grep("Standard Deviation +[0-9]", values, value = TRUE)))[1]
  r2 <- words_of(sub(".*R-Squared", "", grep("R-Squared", values, value = TRUE)))[1]
  if (is.na(sd)) sd <- words_of(sub(".*Deviation", "", grep("^ *(Standard )?Deviation +[0-9]", values, value = TRUE)))[1]
  certified <- rbind(certified,
    data.frame(dataset = name, quantity = "residual standard deviation", value = sd, standard_deviation = ""),
    data.frame(dataset = name, quantity = "R-squared", value = r2, standard_deviation = ""))
  for (line in section(lines, "Data")) {
    w <- words_of(line)
    data <- rbind(data, data.frame(dataset = name, values = paste(w, collapse = " ")))
  }
}
write.csv(certified, "linear-certified.csv", row.names = FALSE, quote = FALSE)
write.csv(data, "linear-data.csv", row.names = FALSE, quote = FALSE)

certified <- NULL
data <- NULL
for (name in c("Lew", "Lottery", "Mavro", "Michelso", "NumAcc1", "NumAcc2", "NumAcc3", "NumAcc4")) {
  lines <- lines_of(name)
  value <- function(pattern) sub(" .*", "", trimws(sub(".*:", "", grep(pattern, lines, value = TRUE)[1])))
  certified <- rbind(certified, data.frame(dataset = name, mean = value("^Sample Mean"), standard_deviation = value("^Sample Standard Dev")))
  numbers <- trimws(lines[(grep("^-----", lines)[1] + 1):length(lines)]) # they follow a rule of dashes
  data <- rbind(data, data.frame(dataset = name, value = numbers[numbers != ""]))
}
write.csv(certified, "univariate-certified.csv", row.names = FALSE, quote = FALSE)
write.csv(data, "univariate-data.csv", row.names = FALSE, quote = FALSE)
