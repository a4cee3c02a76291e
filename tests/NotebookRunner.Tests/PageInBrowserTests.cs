using System.Text.Json;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>What a browser makes of a page, from a telephone's width to a desktop's.</summary>
public sealed class PageInBrowserTests(PageInBrowser browser) : IClassFixture<PageInBrowser>
{
    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task At_every_width_all_is_drawn_nothing_overflows_and_the_console_is_silent(int width)
    {
        (JsonElement answer, IReadOnlyList<string> console) = await browser.AskAsync(PageSamples.Demanding(), width, """
            document.querySelector("details.solution").open = true;
            await settled();
            const canvases = [...document.querySelectorAll("figure.plot .canvas")];
            const root = document.documentElement;
            return {
              drawn: canvases.map(canvas => canvas.querySelectorAll(".main-svg").length > 0),
              fits: canvases.map(canvas => canvas.querySelector(".main-svg").getBoundingClientRect().right <= root.clientWidth),
              formulas: document.querySelectorAll(".katex").length,
              overflow: root.scrollWidth - root.clientWidth,
              contentsOpen: document.querySelector("nav.contents details").open,
            };
            """);

        Assert.Empty(console);
        Assert.Equal("[true,true,true]", answer.GetProperty("drawn").GetRawText());
        Assert.Equal("[true,true,true]", answer.GetProperty("fits").GetRawText());
        Assert.Equal(1, answer.GetProperty("formulas").GetInt32());
        Assert.InRange(answer.GetProperty("overflow").GetInt32(), int.MinValue, 0);
        Assert.Equal(width > 960, answer.GetProperty("contentsOpen").GetBoolean());
    }

    [Fact]
    public async Task On_a_telephone_half_of_a_figure_with_long_names_is_left_for_the_drawing()
    {
        (JsonElement answer, _) = await browser.AskAsync(PageSamples.Demanding(), 360, """
            const canvas = document.querySelectorAll("figure.plot .canvas")[1];
            const { width } = canvas.querySelector(".main-svg").getBoundingClientRect();
            const left = Math.min(...[...canvas.querySelectorAll(".ytick text")].map(text => text.getBoundingClientRect().left));
            return { share: canvas._fullLayout._size.w / width, left: left - canvas.getBoundingClientRect().left };
            """);

        Assert.InRange(answer.GetProperty("share").GetDouble(), 0.5, 1);
        Assert.InRange(answer.GetProperty("left").GetDouble(), 0, 100); // the labels are not cut either
    }

    [Fact]
    public async Task A_figure_follows_the_width_of_the_window()
    {
        (JsonElement answer, _) = await browser.AskAsync(PageSamples.Demanding(), 1280, """
            const width = () => Math.round(document.querySelector(".main-svg").getBoundingClientRect().width);
            const canvas = document.querySelector(".canvas");
            const before = [width(), canvas.clientWidth];
            document.querySelector("main").style.width = "500px";
            await settled();
            return { before, after: [width(), canvas.clientWidth] };
            """);

        Assert.Equal(answer.GetProperty("before")[1].GetInt32(), answer.GetProperty("before")[0].GetInt32());
        Assert.Equal(answer.GetProperty("after")[1].GetInt32(), answer.GetProperty("after")[0].GetInt32());
        Assert.True(answer.GetProperty("after")[0].GetInt32() < answer.GetProperty("before")[0].GetInt32());
    }

    [Fact]
    public async Task The_button_for_colours_goes_from_the_systems_to_light_to_dark_and_figures_follow()
    {
        (JsonElement answer, IReadOnlyList<string> console) = await browser.AskAsync(PageSamples.Demanding(), 1280, """
            const button = document.getElementById("toggle-theme");
            const seen = [];
            for (let i = 0; i < 4; i++) {
              const ground = getComputedStyle(document.body).backgroundColor;
              const paper = document.querySelector(".canvas")._fullLayout.paper_bgcolor;
              const ink = document.querySelector(".canvas .xtick text").style.fill;
              const contrasts = [getComputedStyle(document.body).color, getComputedStyle(document.querySelector("a")).color, ink].map(color => contrast(rgb(color), rgb(ground)));
              seen.push([button.textContent, css(rgb(ground)) === css(rgb(paper)), Math.min(...contrasts)]);
              button.click();
              await settled();
            }
            return seen;
            """);

        Assert.Empty(console);
        Assert.Equal(["Colours: auto", "Colours: light", "Colours: dark", "Colours: auto"], answer.EnumerateArray().Select(seen => seen[0].GetString()));
        Assert.All(answer.EnumerateArray(), seen => Assert.True(seen[1].GetBoolean()));
        Assert.All(answer.EnumerateArray(), seen => Assert.InRange(seen[2].GetDouble(), 4.5, 21));
    }

    [Fact]
    public async Task Where_the_system_is_dark_so_is_the_page()
    {
        (JsonElement answer, _) = await browser.AskAsync(PageSamples.Demanding(), 1280, """
            const grounds = [getComputedStyle(document.body).backgroundColor, document.querySelector(".canvas")._fullLayout.paper_bgcolor];
            return grounds.map(color => luminance(rgb(color)) < 0.05);
            """, dark: true);

        Assert.Equal("[true,true]", answer.GetRawText());
    }

    [Fact]
    public async Task On_paper_solutions_are_open_and_figures_light_and_as_wide_as_the_paper()
    {
        (JsonElement answer, _) = await browser.AskAsync(PageSamples.Demanding(), 1280, """
            const canvas = document.querySelector(".canvas");
            const state = () => [document.querySelector("details.solution").open, luminance(rgb(canvas._fullLayout.paper_bgcolor)) > 0.9, canvas._fullLayout.width < 700];
            dispatchEvent(new Event("beforeprint"));
            const printed = state();
            dispatchEvent(new Event("afterprint"));
            return [printed, state()];
            """, dark: true);

        Assert.Equal("[[true,true,true],[false,false,false]]", answer.GetRawText());
    }

    [Fact]
    public async Task Buttons_are_buttons_that_the_keyboard_reaches()
    {
        (JsonElement answer, _) = await browser.AskAsync(PageSamples.Demanding(), 1280, """
            const buttons = [...document.querySelectorAll("button.copy, #toggle-code, #toggle-theme")];
            const reached = buttons.filter(button => { button.focus(); return document.activeElement === button || button.closest("details.solution"); });
            document.getElementById("toggle-code").click();
            return {
              tags: [...new Set(buttons.map(button => button.tagName + " " + button.type))],
              buttons: buttons.length,
              reached: reached.length,
              pressed: document.getElementById("toggle-code").getAttribute("aria-pressed"),
              open: [...document.querySelectorAll("details.code")].every(code => code.open),
            };
            """);

        Assert.Equal("""{"tags":["BUTTON button"],"buttons":5,"reached":5,"pressed":"true","open":true}""", answer.GetRawText());
    }

    [Fact]
    public async Task Copying_has_a_second_way_and_says_whether_it_went_well()
    {
        (JsonElement answer, _) = await browser.AskAsync(PageSamples.Demanding(), 1280, """
            const button = document.querySelector("button.copy");
            let copied = "";
            document.addEventListener("copy", () => { copied = document.activeElement.value.slice(0, 5); });
            const press = async (write) => {
              Object.defineProperty(navigator, "clipboard", { configurable: true, value: write && { writeText: write } });
              copied = "";
              button.focus();
              button.click();
              await settled();
              return [button.textContent, document.getElementById("announcement").textContent, copied, document.activeElement === button];
            };
            const modern = await press(async (text) => { copied = text.slice(0, 5); });
            const older = await press(undefined);
            document.execCommand = () => false;
            return [modern, older, await press(async () => { throw new Error("not allowed"); })];
            """);

        Assert.Equal("""[["Copied","Copied","var a",true],["Copied","Copied","var a",true],["Not copied","Not copied","",true]]""", answer.GetRawText());
    }

    [Fact]
    public async Task A_box_that_scrolls_is_named_and_in_the_tab_order_and_others_are_not()
    {
        const string Boxes = """
            const boxes = [...document.querySelectorAll("div.output, .scroll, div.math")];
            return boxes.map(box => [box.tabIndex === 0 && box.hasAttribute("tabindex"), box.getAttribute("aria-label")]);
            """;

        (JsonElement narrow, _) = await browser.AskAsync(PageSamples.Demanding(), 360, Boxes);
        Assert.Equal(
            """[[true,"Formula (scrolls sideways)"],[true,"Table (scrolls sideways)"],[true,"Wide (scrolls sideways)"]]""", narrow.GetRawText());

        (JsonElement wide, _) = await browser.AskAsync(PageSamples.Demanding(), 1280, Boxes);
        Assert.Equal("[[false,null],[false,null],[false,null]]", wide.GetRawText());
    }

    [Fact]
    public async Task A_figures_points_unfold_as_a_table_without_the_missing_ones()
    {
        (JsonElement answer, _) = await browser.AskAsync(PageSamples.Demanding(), 1280, """
            const words = document.querySelectorAll("details.words")[1];
            words.open = true;
            await settled();
            return [...words.querySelectorAll("tr")].map(row => [...row.cells].map(cell => cell.textContent)).slice(-2);
            """);

        Assert.Equal(
            """[["another entry that is longer still than the first","1","the first row, which has a long name"],["another entry that is longer still than the first","2","the second row, which has one too"]]""",
            answer.GetRawText());
    }

    [Fact]
    public async Task A_link_to_a_cell_opens_the_solution_around_it()
    {
        (JsonElement answer, _) = await browser.AskAsync(PageSamples.Demanding(), 1280, """
            location.hash = "#cell-6";
            await settled();
            return document.querySelector("details.solution").open;
            """);

        Assert.True(answer.GetBoolean());
    }

    [Fact]
    public async Task The_contents_mark_the_section_that_is_read_and_the_last_one_when_it_is_asked_for()
    {
        (JsonElement answer, _) = await browser.AskAsync(PageSamples.Demanding(), 1280, """
            const marked = () => [...document.querySelectorAll("nav [aria-current]")].map(link => link.hash).join();
            document.querySelector("nav a[href='#exercises']").click(); // too near the end to reach the top
            await settled();
            const asked = marked();
            scrollTo(0, 0);
            await settled();
            const first = marked();
            document.querySelector("main").style.minHeight = "5000px";
            document.getElementById("exercises").scrollIntoView();
            await settled();
            return [asked, first, marked()];
            """);

        Assert.Equal("""["#exercises","#a-formula","#exercises"]""", answer.GetRawText());
    }
}
