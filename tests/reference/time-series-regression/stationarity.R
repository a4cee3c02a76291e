# ADF and KPSS of the series that diagnostics.R writes, by urca; tseries as a second opinion.
suppressMessages({ library(urca); library(tseries) })
options(digits = 17)
rows <- list()
put <- function(...) rows[[length(rows) + 1]] <<- data.frame(...)

# n ln(RSS/n) + penalty, on the rows that the largest number of lags leaves
least <- function(y, type, most, bic) {
  n <- length(y)
  rows <- (most + 2):n
  value <- sapply(0:most, function(lags) {
    x <- cbind(y[rows - 1], if (lags > 0) sapply(1:lags, function(i) y[rows - i] - y[rows - i - 1]))
    if (type != "none") x <- cbind(1, x)
    if (type == "trend") x <- cbind(rows, x)
    e <- resid(lm.fit(x, y[rows] - y[rows - 1]))
    k <- ncol(x)
    length(rows) * log(sum(e^2) / length(rows)) + k * (if (bic) log(length(rows)) else 2)
  })
  which.min(value) - 1
}

for (name in c("trending", "longley")) {
  d <- read.csv(paste0(name, ".csv"))
  for (series in c("y", paste0("x", 1:5))) {
    y <- d[[series]]
    for (type in c("none", "drift", "trend")) {
      for (lags in 0:3) {
        statistic <- ur.df(y, type = type, lags = lags)@teststat[1]
        if (type == "trend") stopifnot(abs(statistic - suppressWarnings(adf.test(y, k = lags))$statistic) < 1e-8 * abs(statistic))
        put(data = name, series = series, test = "adf", type = type, lags = lags, value = sprintf("%.17g", statistic))
      }
      put(data = name, series = series, test = "adfAic3", type = type, lags = least(y, type, 3, FALSE), value = "0")
      put(data = name, series = series, test = "adfBic3", type = type, lags = least(y, type, 3, TRUE), value = "0")
    }
    for (type in c("mu", "tau")) {
      for (lags in 0:4) put(data = name, series = series, test = "kpss", type = type, lags = lags, value = sprintf("%.17g", ur.kpss(y, type = type, use.lag = lags)@teststat))
      for (rule in c("short", "long")) {
        test <- ur.kpss(y, type = type, lags = rule)
        put(data = name, series = series, test = paste0("kpss-", rule), type = type, lags = test@lag, value = sprintf("%.17g", test@teststat))
      }
    }
  }
}
write.csv(do.call(rbind, rows), "stationarity.csv", row.names = FALSE, quote = FALSE)

# Critical values: KPSS as urca prints them; ADF by MacKinnon's distribution of 1996, close to his response surface of 2010 which the library has.
critical <- list()
for (type in c("mu", "tau")) {
  values <- ur.kpss(d$y, type = type, lags = "short")@cval
  critical[[length(critical) + 1]] <- data.frame(test = "kpss", type = type, n = 0, level = sub("pct", "", colnames(values)), value = sprintf("%.17g", values[1, ]))
}
for (type in c("nc", "c", "ct")) for (n in c(25, 50, 100, 500)) {
  level <- c(1, 5, 10)
  critical[[length(critical) + 1]] <- data.frame(test = "adf", type = type, n = n, level = level, value = sprintf("%.17g", qunitroot(level / 100, N = n, trend = type)))
}
write.csv(do.call(rbind, critical), "critical.csv", row.names = FALSE, quote = FALSE)
