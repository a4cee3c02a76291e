# 500 placebo regressions one by one: lm with sandwich's vcovCL, and plm's within estimator with vcovHC.
# Usage: Rscript peers/placebo.R   in the folder above. Coefficient, standard error clustered by unit and p, as the benchmark did-placebo.
suppressPackageStartupMessages({ library(sandwich); library(plm) })
d <- read.csv("panel.csv", colClasses = c(unit = "character"))
draws <- 500
set.seed(1)
drawn <- lapply(seq_len(draws), function(i) { z <- numeric(nrow(d)); z[sample(nrow(d), 24)] <- 1; z })

with_lm <- function() vapply(drawn, function(z) {
  d$z <- z
  fit <- lm(y ~ z + cr4 + factor(unit) + factor(year), d)
  se <- sqrt(vcovCL(fit, cluster = d$unit, type = "HC1")["z", "z"])
  b <- coef(fit)[["z"]]
  c(b, se, 2 * pt(-abs(b / se), 4))
}, numeric(3))

with_plm <- function() vapply(drawn, function(z) {
  d$z <- z
  fit <- plm(y ~ z + cr4, d, index = c("unit", "year"), model = "within", effect = "twoways")
  se <- sqrt(vcovHC(fit, method = "arellano", type = "sss", cluster = "group")["z", "z"])
  b <- coef(fit)[["z"]]
  c(b, se, 2 * pt(-abs(b / se), 4))
}, numeric(3))

for (program in list(list("lm + vcovCL", with_lm), list("plm + vcovHC", with_plm))) {
  program[[2]]()
  times <- replicate(5, { t <- system.time(program[[2]]()); c(t[["elapsed"]], t[["user.self"]] + t[["sys.self"]]) })
  cat(sprintf("%s (R %s): min %.2f s, median %.2f s; processor time min %.2f s (5 runs)\n", program[[1]], getRversion(), min(times[1, ]), median(times[1, ]), min(times[2, ])))
}
