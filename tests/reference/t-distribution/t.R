# Two-sided tails and critical values of Student's t and the normal (df = Inf).  Usage: Rscript t.R
number <- function(x) sprintf("%.17g", x)
tails <- expand.grid(t = c(1e-8, 1e-3, 0.1, 0.5, 1, 1.959963984540054, 2.776, 3, 5, 10, 20, 35, 50, 1000, 1e6), df = c(1, 2, 3, 4, 5, 10, 30, 80, 90, 115, 335, 1000, 5000, 1e5, Inf))
tails$p <- 2 * pt(-tails$t, tails$df)
tails <- tails[tails$p > 1e-290, ]
write.csv(data.frame(t = number(tails$t), df = number(tails$df), p = number(tails$p)), "tails.csv", row.names = FALSE, quote = FALSE)

critical <- expand.grid(level = c(0.01, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.999999), df = c(1, 2, 3, 4, 5, 10, 30, 80, 90, 115, 335, 1000, 5000, 1e5, Inf))
critical$t <- qt((1 - critical$level) / 2, critical$df, lower.tail = FALSE) # the upper tail is not rounded against 1
write.csv(data.frame(level = number(critical$level), df = number(critical$df), t = number(critical$t)), "critical.csv", row.names = FALSE, quote = FALSE)
