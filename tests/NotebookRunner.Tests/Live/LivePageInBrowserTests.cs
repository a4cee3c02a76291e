using System.Globalization;
using System.Text.Json;
using Xunit;

namespace NotebookRunner.Tests.Live;

/// <summary>Notebook 03 in a browser: its slider is moved, and the page follows.</summary>
public sealed class LivePageInBrowserTests
{
    private const string TimingsVariable = "RUNNER_TEST_TIMINGS";

    private const string Ready = """
        const until = async (isSo) => { while (!isSo()) { await new Promise(done => setTimeout(done, 50)); } };
        const saysStatus = (pattern) => pattern.test(document.getElementById("status").textContent);
        await until(() => !document.getElementById("all-parameters").disabled);

        """;

    [Fact]
    public async Task The_policy_year_of_notebook_03_moves_the_estimate_and_the_figure()
    {
        JsonElement answer = await AskAsync("03-quota-price", "", 1400, Ready + """
            const figure = () => JSON.parse(document.querySelector("#cell-17 figure.plot script").textContent);
            const estimate = () => document.querySelector("#cell-20 tbody td").firstChild.textContent.trim();
            const before = { estimate: estimate(), title: figure().layout.yaxis.title.text, search: location.search };
            const slider = document.getElementById("p-policyYear");
            slider.focus();
            slider.value = 2009;
            slider.dispatchEvent(new Event("input", { bubbles: true }));
            await until(() => figure().layout.yaxis.title.text !== before.title && estimate() !== before.estimate);
            const canvas = document.querySelector("#cell-17 .canvas");
            return {
              before,
              estimate: estimate(),
              ghost: document.querySelector("#cell-20 tbody td .ghost").lastChild.textContent,
              title: canvas.layout.yaxis.title.text,
              greyLines: canvas.data.filter(trace => trace.legendgroup === "default run").length,
              search: location.search,
              exact: document.querySelector("[data-name=policyYear] .exact").value,
              usual: document.querySelector("[data-name=policyYear] .usual").textContent,
              focus: document.activeElement.id,
              labels: [...document.querySelectorAll("#parameters input, #parameters select")].filter(input => input.labels.length === 0 && !input.ariaLabel).length,
              progress: document.getElementById("status").getAttribute("aria-live"),
            };
            """);

        JsonElement before = answer.GetProperty("before");
        Assert.Equal(("-0.1146", "log price less that of 2005", ""), (Text(before, "estimate"), Text(before, "title"), Text(before, "search")));
        Assert.Equal(("0.2853", "-0.1146", "log price less that of 2008"), (Text(answer, "estimate"), Text(answer, "ghost"), Text(answer, "title")));
        Assert.Equal(5, answer.GetProperty("greyLines").GetInt32());
        Assert.Equal(("?policyYear=2009", "2009", "default: 2006"), (Text(answer, "search"), Text(answer, "exact"), Text(answer, "usual")));
        Assert.Equal(("p-policyYear", 0, "polite"), (Text(answer, "focus"), answer.GetProperty("labels").GetInt32(), Text(answer, "progress")));
    }

    /// <summary>A notebook, one of its parameters, a cell that shows what comes of it (0: any figure), and values to go through.</summary>
    public static TheoryData<string, string, int, string[]> Controls => MeasuresTimes
        ? new()
        {
            { "03-quota-price", "policyYear", 17, ["2007", "2009", "2012"] },
            { "03-quota-price", "policyYear", 20, ["2007", "2009", "2012"] },
            { "00-start-here", "findingKind", 13, ["tension", "contradiction"] },
            { "01-innovation-efficiency", "losses", 25, ["translate", "drop"] },
            { "02-development-index", "judgementError", 0, ["0.3", "0.1", "0.2"] },
            { "04-trade-dependence", "year", 0, ["2024", "2021", "2022"] },
            { "05-trade-security", "lastYear", 0, ["2018", "2016", "2019"] },
        }
        : new() { { "03-quota-price", "policyYear", 17, ["2007", "2009", "2012"] } };

    private static bool MeasuresTimes => Environment.GetEnvironmentVariable(TimingsVariable) is not null;

    /// <summary>
    /// Every change of a control reaches the painted page, one after the other. For those who change what lies between, a
    /// variable of the environment makes it the median time of 20 changes, in every notebook.
    /// </summary>
    [Theory]
    [MemberData(nameof(Controls))]
    public async Task Changes_one_after_the_other_are_painted(string notebook, string parameter, int cell, string[] values)
    {
        int changes = MeasuresTimes ? 22 : 4;
        JsonElement answer = await AskAsync(notebook, "", 1400, Ready + $$"""
            await until(() => live.isPrepared && !live.isBusy);
            const values = {{JsonSerializer.Serialize(values)}};
            const field = document.querySelector("[data-name={{parameter}}]");
            const boxes = [...document.querySelectorAll("#cell-{{cell}} .outputs, " + ({{cell}} === 0 ? ".outputs:has(figure.plot)" : "#none"))];
            boxes[0].scrollIntoView();
            const times = [];
            for (let i = 0; i < {{changes}}; i++) {
              await new Promise(done => setTimeout(done, 200));
              const start = performance.now();
              let observer;
              const painted = new Promise(done => {
                observer = new MutationObserver(() => requestAnimationFrame(() => setTimeout(done)));
                for (const box of boxes) {
                  observer.observe(box, { childList: true, subtree: true, characterData: true });
                }
              });
              const value = values[i % values.length];
              const input = field.querySelector(`input[type=radio][value="${value}"]`) ?? field.querySelector("input, select");
              if (input.type === "radio") { input.checked = true; } else { input.value = value; }
              input.dispatchEvent(new Event("input", { bubbles: true }));
              await painted;
              times.push(performance.now() - start);
              observer.disconnect();
              await until(() => !live.isBusy);
            }
            return times.slice(2);
            """, TimeSpan.FromMinutes(8));

        double[] times = [.. answer.EnumerateArray().Select(time => time.GetDouble()).Order()];
        Assert.Equal(changes - 2, times.Length);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{notebook} {parameter}, cell {cell}: median {(times[(times.Length - 1) / 2] + times[times.Length / 2]) / 2:0} ms, {times[0]:0} to {times[^1]:0}"));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static async Task<JsonElement> AskAsync(string notebook, string query, int width, string script, TimeSpan? limit = null)
    {
        Chromium? chromium = Chromium.Find();
        Assert.SkipWhen(chromium is null, "Chromium is not installed.");
        PageInBrowser.Assets(); // skips where they are not installed
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(limit ?? TimeSpan.FromMinutes(2));
        await using LivePages pages = await LivePages.ServeCommittedAsync(notebook);
        await using ChromiumSession session = await ChromiumSession.StartAsync(chromium, timeout.Token);
        await session.OpenAsync($"{pages.Address}{notebook}.html{query}", width, dark: false, timeout.Token);
        JsonElement answer = await session.AskAsync(script, timeout.Token);
        Assert.DoesNotContain(session.Console, line => line.Contains("error", StringComparison.OrdinalIgnoreCase));
        return answer;
    }
}
