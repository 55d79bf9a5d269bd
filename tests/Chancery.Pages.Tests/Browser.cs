using Chancery.Cli;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chancery.Pages.Tests.Browser))]

namespace Chancery.Pages.Tests;

/// <summary>A Chromium, and the samples' pages for it, written by the command that people use.</summary>
/// <remarks>The browser is <c>CHANCERY_CHROMIUM</c>, or the first of the usual names on the path; where there is none, tests are skipped.</remarks>
public sealed class Browser : IAsyncLifetime
{
    private const string Setting = "CHANCERY_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chancery-");
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The samples' pages.</summary>
    public string Pages => Path.Combine(folder.FullName, "pages");

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } program) return;
        var told = new StringWriter();
        var desk = new Desk { Out = told, Error = told, LoadReader = Loading.Reader, LoadNames = Loading.Names };
        var code = await CommandLine.Run(["read", Path.Combine(Root(AppContext.BaseDirectory), "samples"), "--register", Path.Combine(folder.FullName, "samples.db"), "--html", Pages], desk);
        code.ShouldBe(0, told.ToString());
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program });
    }

    /// <summary>Opens a page in a window of its own and keeps a list of every address that it asks for.</summary>
    public async Task<Opened> Open(string name, ColorScheme scheme = ColorScheme.Light, int width = 1300, int height = 900, bool script = true)
    {
        Assert.SkipWhen(browser is null, $"No Chromium; install one, or name it in {Setting}.");
        var context = await browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = script, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(10_000);
        var (asked, faults) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.PageError += (_, fault) => faults.Add(fault);
        page.Console += (_, message) => faults.Add(message.Text);
        await page.GotoAsync(new Uri(Path.Combine(Pages, name)).AbsoluteUri);
        return new(page, asked, faults);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        folder.Delete(recursive: true);
    }

    private static string? Find() => Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(place => Names.Select(name => Path.Combine(place, name))).FirstOrDefault(File.Exists);

    private static string Root(string at) =>
        File.Exists(Path.Combine(at, "Chancery.slnx")) ? at : Root(Path.GetDirectoryName(at) ?? throw new InvalidOperationException("These tests run inside the repository."));
}

/// <summary>A page that is open.</summary>
/// <param name="Page">The page.</param>
/// <param name="Asked">The addresses that it asked for, its own first.</param>
/// <param name="Faults">What went wrong in its script.</param>
public sealed record Opened(IPage Page, IReadOnlyList<string> Asked, IReadOnlyList<string> Faults) : IAsyncDisposable
{
    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
