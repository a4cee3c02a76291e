# Input-oriented BCC with slacks, and the Malmquist index, by R's package Benchmarking. Usage: Rscript benchmarking.R (after make_units.py)
library(Benchmarking)
units <- as.matrix(read.csv("units.csv"))
for (n in c(500, 2000)) {
  x <- units[1:n, 1:3]; y <- units[1:n, 4:6]
  time <- system.time(result <- dea(x, y, RTS = "vrs", ORIENTATION = "in", SLACK = TRUE))
  cat(sprintf("n = %d: wall %.2f s, processor %.2f s, sum of scores %.10f, of slacks %.4f\n", n, time[3], time[1] + time[2], sum(result$eff), sum(result$sum)))
}
panel <- read.csv("panel.csv")
x <- as.matrix(panel[, c("x1", "x2", "x3")]); y <- as.matrix(panel[, c("y1", "y2", "y3")])
# malmquist() has no pure and scale change: the scores under variable returns are added
time <- system.time({
  index <- malmquist(x, y, panel$unit, panel$period, RTS = "crs", ORIENTATION = "in")
  for (period in 1:10) dea(x[panel$period == period, ], y[panel$period == period, ], RTS = "vrs", ORIENTATION = "in")
})
m <- index$m[is.finite(index$m)]
cat(sprintf("Malmquist, 500 units, 10 periods: wall %.2f s, processor %.2f s, geometric mean of the index %.10f\n", time[3], time[1] + time[2], exp(mean(log(m)))))
