using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chancery.Pages.Tests;

public sealed class EvidencePageTests(Browser browser)
{
    private const string Sample = "2025-10-29-london-lam-starmer.html";

    /// <summary>Pages that have every kind of claim and every part of a report between them, and the list.</summary>
    private static readonly string[] Various =
        ["index.html", "2010-09-08-london-partnership.html", "2023-02-15-manila-ambassador-summoned.html", "2025-11-05-trade-forum.html", "indonesia-australia-partnership.html"];

    [Theory]
    [InlineData(ColorScheme.Light, 1300)]
    [InlineData(ColorScheme.Dark, 1300)]
    [InlineData(ColorScheme.Light, 400, "2025-11-05-trade-forum.html")]
    public async Task No_page_has_a_barrier(ColorScheme scheme, int width, params string[] names)
    {
        foreach (var name in names is [] ? Various : names)
        {
            await using var opened = await browser.Open(name, scheme, width);
            var page = opened.Page;
            if (name != Various[0])
            {
                await page.Locator("summary").First.EvaluateAsync("summary => summary.click()");
                await page.Locator(".legend input").Last.UncheckAsync();
                await Click(page.Locator("article .m"));
            }
            var found = await page.RunAxe();
            found.Violations.Select(violation => $"{name} {violation.Id}: {violation.Help} {string.Join(" ", violation.Nodes.Take(3).Select(node => node.Html))}").ShouldBeEmpty();
            found.Passes.Select(rule => rule.Id).ShouldContain("color-contrast");
            opened.Faults.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_various_pages_have_every_kind()
    {
        var kinds = new HashSet<string>();
        foreach (var name in Various.Skip(1))
        {
            await using var opened = await browser.Open(name);
            kinds.UnionWith(await opened.Page.Locator(".claim").EvaluateAllAsync<string[]>("cards => cards.map(card => [...card.classList].find(name => name.startsWith('k-')))"));
        }
        kinds.Count.ShouldBe(Papers.ClaimKind.All.Count);
    }

    [Fact]
    public async Task Nothing_is_asked_for_but_the_page()
    {
        await using var opened = await browser.Open(Sample);
        var (page, asked, faults) = opened;
        await page.Locator(".claim h3 a").First.ClickAsync();
        await page.WaitForTimeoutAsync(300);
        asked.ShouldBe([page.Url.Split('#')[0]]);
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_claim_lights_up_its_words_and_shows_them()
    {
        await using var opened = await browser.Open(Sample);
        var page = opened.Page;
        var last = page.Locator(".claim").Last;
        await last.Locator("h3 a").ClickAsync();
        var number = await last.GetAttributeAsync("data-number");
        await Expect(last).ToHaveClassAsync(new System.Text.RegularExpressions.Regex(@"\bon\b"));
        await Expect(page.Locator($"article .c{number}").First).ToBeInViewportAsync();
        string.Concat(await page.Locator("article .m.on").EvaluateAllAsync<string[]>($"spans => spans.filter(span => span.matches('.c{number}')).map(span => span.textContent)")).ShouldNotBeEmpty();
        (await page.Locator($"article .m.on:not(.c{number})").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_address_with_a_claim_opens_at_the_claim_and_at_its_words()
    {
        await using var opened = await browser.Open(Sample);
        var page = opened.Page;
        await page.GotoAsync("about:blank");
        await page.GotoAsync(new Uri(Path.Combine(browser.Pages, Sample)).AbsoluteUri + "#claim-30");
        await Expect(page.Locator("#claim-30 h3")).ToBeInViewportAsync();
        await Expect(page.Locator("#quote-30")).ToBeInViewportAsync();
        await Expect(page.Locator("#claim-30")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex(@"\bon\b"));
    }

    [Fact]
    public async Task A_place_in_the_text_shows_every_claim_that_rests_on_it()
    {
        await using var opened = await browser.Open(Sample);
        var page = opened.Page;
        var place = page.Locator("article .m .m .m").First;
        var expected = await place.EvaluateAsync<string[]>("span => { const all = []; for (let at = span; at; at = at.parentElement.closest('.m')) all.push('claim-' + [...at.classList].find(name => /^c\\d/.test(name)).slice(1)); return all; }");
        expected.Length.ShouldBe(3);
        await Click(place);
        (await page.Locator(".claim.here").EvaluateAllAsync<string[]>("cards => cards.map(card => card.id)")).ShouldBe(expected, ignoreOrder: true);
        await Expect(page.Locator(".claim.on")).ToBeInViewportAsync();
        await Expect(page.Locator(".status")).ToContainTextAsync("3 claims rest on this place");
        var chosen = new HashSet<string?>();
        for (var time = 0; time < 3; time++)
        {
            chosen.Add(await page.Locator(".claim.on").GetAttributeAsync("id"));
            await Click(place);
        }
        chosen.Count.ShouldBe(3, "clicking again goes through the claims of the place");
    }

    [Fact]
    public async Task On_a_narrow_window_the_claims_of_a_place_come_to_the_text()
    {
        await using var opened = await browser.Open(Sample, width: 400);
        var page = opened.Page;
        await Click(page.Locator("article .m"));
        var links = page.GetByRole(AriaRole.Region, new() { Name = "Claims on this place" }).GetByRole(AriaRole.Link);
        await Expect(links.First).ToBeInViewportAsync();
        await links.First.ClickAsync();
        await Expect(page.Locator(".claim.on")).ToBeInViewportAsync();
        await Expect(links).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_keyboard_walks_from_text_to_claim_and_back_and_along_the_list()
    {
        await using var opened = await browser.Open(Sample);
        var page = opened.Page;
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Skip to the claims")).ToBeFocusedAsync();
        var mark = page.Locator("article .ref").First;
        for (var press = 0; press < 40 && !await mark.EvaluateAsync<bool>("mark => mark === document.activeElement"); press++) await page.Keyboard.PressAsync("Tab");
        await Expect(mark).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#claim-1 h3 a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("#claim-2 h3 a")).ToBeFocusedAsync();
        await Expect(page.Locator("#claim-2")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex(@"\bon\b"));
        await page.Keyboard.PressAsync("End");
        await Expect(page.Locator(".claim h3 a").Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("article .ref").Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".claim h3 a").Last).ToBeFocusedAsync();
        await Expect(page.Locator(".on")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_legend_shows_and_hides_kinds_also_without_script(bool script)
    {
        await using var opened = await browser.Open(Sample, script: script);
        var page = opened.Page;
        var all = await page.Locator(".claim").CountAsync();
        var statements = await page.Locator(".claim.k-statement").CountAsync();
        (await page.GetByLabel("Statements").Locator("..").Locator(".count").TextContentAsync()).ShouldBe($"{statements}");
        await page.GetByLabel("Statements").UncheckAsync();
        await Expect(page.Locator(".claim.k-statement:visible")).ToHaveCountAsync(0);
        await Expect(page.Locator("article .ref.k-statement:visible")).ToHaveCountAsync(0);
        await Expect(page.Locator(".claim:visible")).ToHaveCountAsync(all - statements);
        await Expect(page.Locator("article .m.k-statement").First).ToHaveCSSAsync("border-bottom-color", "rgba(0, 0, 0, 0)");
        if (!script) return;
        await Expect(page.Locator(".status")).ToHaveTextAsync($"{all - statements} of {all} shown");
        await page.GetByRole(AriaRole.Button, new() { Name = "None" }).ClickAsync();
        await Expect(page.Locator(".claim:visible")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "All" }).ClickAsync();
        await Expect(page.Locator(".claim:visible")).ToHaveCountAsync(all);
    }

    [Fact]
    public async Task Without_script_links_lead_from_claim_to_quote_and_back()
    {
        await using var opened = await browser.Open(Sample, script: false);
        var page = opened.Page;
        await page.Locator("#claim-9 h3 a").ClickAsync();
        await Expect(page.Locator("#quote-9")).ToBeInViewportAsync();
        var lit = await page.Locator("#quote-9").EvaluateAsync<string>("words => getComputedStyle(words).backgroundColor");
        lit.ShouldNotBe("rgba(0, 0, 0, 0)");
        await page.Locator("article .ref").Last.ClickAsync();
        await Expect(page.Locator(".claim").Last).ToBeInViewportAsync();
        (await page.GetByRole(AriaRole.Button).CountAsync()).ShouldBe(0, "what needs script is not there without it");
    }

    [Fact]
    public async Task Every_line_under_the_text_is_apart_from_the_others_of_its_place()
    {
        await using var opened = await browser.Open(Sample);
        var page = opened.Page;
        var together = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('article .m .m')].filter(span => span.textContent && !span.querySelector('.m')).flatMap(span => {
              const lines = [];
              for (let at = span; at; at = at.parentElement.closest('.m')) lines.push(Math.round(parseFloat(getComputedStyle(at).paddingBottom)));
              return new Set(lines).size === lines.length ? [] : [`${span.className}: ${lines}`];
            })
            """);
        together.ShouldBeEmpty();
    }

    /// <summary>Clicks on the first of some words; the middle of the box around a span of several lines may lie beside it.</summary>
    private static async Task Click(ILocator words)
    {
        await words.First.ScrollIntoViewIfNeededAsync();
        var at = await words.First.EvaluateAsync<float[]>("span => { const box = span.getClientRects()[0]; return [box.x + 5, box.y + 8]; }");
        await words.Page.Mouse.ClickAsync(at[0], at[1]);
    }
}
