# Diagnostics of a regression on few trending rows: covariances, tests, influence, collinearity, shares of R-squared, correlations.
suppressMessages({ library(sandwich); library(lmtest); library(car); library(tseries) })
options(digits = 17)

# Data: fifteen years of trending series, made here, and R's longley. Written with 15 digits and read back, so that both programs see the same numbers.
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(2006)
year <- 2006:2020
t <- seq_along(year)
per <- 30 - 0.4 * t + rnorm(15)
cons <- exp(4 + 0.07 * t + rnorm(15, sd = 0.08))
outp <- exp(4.7 + 0.02 * t + rnorm(15, sd = 0.1))
tot <- 0.5 + cumsum(rnorm(15, sd = 0.05))
open <- 0.65 - 0.02 * t + rnorm(15, sd = 0.02)
exports <- exp(2 + 0.02 * per + 0.6 * log(cons) - 0.8 * open + rnorm(15, sd = 0.15))
trending <- data.frame(year = year, y = log(exports), x1 = per, x2 = log(cons), x3 = log(outp), x4 = tot, x5 = open)
numbers <- function(x) sprintf("%.15g", x)
write.csv(as.data.frame(lapply(trending, numbers)), "trending.csv", row.names = FALSE, quote = FALSE)
l <- data.frame(year = longley$Year, y = longley$Employed, x1 = longley$GNP.deflator, x2 = longley$GNP, x3 = longley$Unemployed,
                x4 = longley$Armed.Forces, x5 = longley$Population)
write.csv(as.data.frame(lapply(l, numbers)), "longley.csv", row.names = FALSE, quote = FALSE)

rows <- list()
put <- function(data, item, name, value) rows[[length(rows) + 1]] <<- data.frame(data, item, name = as.vector(name), value = sprintf("%.17g", as.vector(unname(value))))

permutations <- function(v) if (length(v) <= 1) list(v) else do.call(c, lapply(seq_along(v), function(i) lapply(permutations(v[-i]), function(p) c(v[i], p))))

for (name in c("trending", "longley")) {
  d <- read.csv(paste0(name, ".csv"))
  x <- paste0("x", 1:5)
  m <- lm(reformulate(x, "y"), d)
  put(name, "estimate", x, coef(m)[x])
  for (kind in c("HC0", "HC1", "HC2", "HC3")) put(name, kind, x, sqrt(diag(vcovHC(m, type = kind)))[x])
  for (lag in 0:4) {
    put(name, paste0("NW", lag), x, sqrt(diag(NeweyWest(m, lag = lag, prewhite = FALSE, adjust = FALSE)))[x])
    put(name, paste0("NWadjusted", lag), x, sqrt(diag(NeweyWest(m, lag = lag, prewhite = FALSE, adjust = TRUE)))[x])
  }
  scaled <- lm(reformulate(x, "y"), as.data.frame(scale(d)))
  put(name, "standardized", x, coef(scaled)[x])
  put(name, "vif", x, vif(m)[x])
  put(name, "vifWithoutConstant", x, sapply(x, function(j) { f <- lm(reformulate(c("0", setdiff(x, j)), j), d); sum(d[[j]]^2) / sum(resid(f)^2) }))

  for (rule in c("WithConstant", "WithoutConstant")) {
    z <- if (rule == "WithConstant") cbind(1, as.matrix(d[x])) else scale(as.matrix(d[x]), scale = FALSE)
    z <- apply(z, 2, function(column) column / sqrt(sum(column^2)))
    s <- svd(z)
    put(name, paste0("condition", rule), seq_along(s$d), s$d[1] / s$d)
    phi <- t(s$v^2 %*% diag(1 / s$d^2)) # row: index, column: coefficient
    put(name, paste0("proportion", rule), outer(seq_along(s$d), seq_along(s$d), paste, sep = "-"), sweep(phi, 2, colSums(phi), "/"))
  }

  # LMG by its definition: the gain of each regressor averaged over all orders
  gain <- sapply(permutations(x), function(order) {
    r2 <- sapply(seq_along(order), function(k) summary(lm(reformulate(order[1:k], "y"), d))$r.squared)
    setNames(diff(c(0, r2)), order)[x]
  })
  put(name, "lmg", x, rowMeans(gain))

  dw <- dwtest(m, alternative = "greater", exact = TRUE, iterations = 500)
  put(name, "dw", c("statistic", "p"), c(dw$statistic, dw$p.value))
  for (studentized in c(TRUE, FALSE)) {
    bp <- bptest(m, studentize = studentized)
    put(name, if (studentized) "bp" else "bpOriginal", c("statistic", "p"), c(bp$statistic, bp$p.value))
  }
  for (power in list(2:3, 2, c(2, 4))) {
    reset <- resettest(m, power = power, type = "fitted")
    put(name, paste0("reset", paste(power, collapse = "")), c("statistic", "p"), c(reset$statistic, reset$p.value))
  }
  jb <- jarque.bera.test(resid(m))
  put(name, "jb", c("statistic", "p"), c(jb$statistic, jb$p.value))
  put(name, "cook", d$year, cooks.distance(m))
  put(name, "leverage", d$year, hatvalues(m))
  put(name, "rstudent", d$year, rstudent(m))
  for (i in seq_len(nrow(d))) put(name, paste0("without", d$year[i]), x, coef(lm(reformulate(x, "y"), d[-i, ]))[x])

  for (a in c("y", x)) for (b in x) if (a < b || a == "y") for (method in c("pearson", "spearman")) {
    test <- cor.test(d[[a]], d[[b]], method = method, exact = FALSE)
    put(name, paste0(method, c("", "P")), paste(a, b, sep = "-"), c(test$estimate, test$p.value))
  }
}

write.csv(do.call(rbind, rows), "diagnostics.csv", row.names = FALSE, quote = FALSE)
