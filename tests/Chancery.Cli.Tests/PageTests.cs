namespace Chancery.Cli.Tests;

public sealed class PageTests
{
    private const string Meeting = "Tô Lâm met Kemi Badenoch on 2025-10-30.";

    private static string Path(Bench bench, string name) => System.IO.Path.Combine(bench.Folder, name);

    private static string Read(params string[] path) => File.ReadAllText(System.IO.Path.Combine(path));

    [Fact]
    public async Task Reading_into_a_folder_gives_a_page_for_each_report_and_a_list()
    {
        using var bench = new Bench().Report("one.txt", Meeting).Report("index.txt", "Viet Nam partners United Kingdom on 2010.").Report("french.txt", "Voici le texte.");
        bench.Report("more.jsonl", """{"id": "A/b: c?", "text": "Tô Lâm met Keir Starmer on 2025-10-29."}""");
        var pages = Path(bench, "pages");
        var (code, told, error) = await bench.On("read", bench.Reports, "--html", pages);
        code.ShouldBe(2, error);
        told.ShouldContain($"Evidence pages are in {pages}; begin with {System.IO.Path.Combine(pages, "index.html")}.");
        var files = Directory.GetFiles(pages).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        files.Count.ShouldBe(5);
        files.ShouldContain("one.html");
        files.ShouldContain("A-b--c.html");
        files.ShouldContain(name => name!.StartsWith("index-", StringComparison.Ordinal), "a report's page does not take the list's place");
        foreach (var file in files.Where(name => name != "index.html")) Read(pages, "index.html").ShouldContain($"href=\"{file}\"");
        Read(pages, "one.html").ShouldContain("Tô Lâm – Kemi Badenoch");
        Read(pages, "french.html").ShouldContain("Nothing was read from this report.");
    }

    [Fact]
    public async Task What_was_known_already_gets_its_page_all_the_same()
    {
        using var bench = new Bench().Report("one.txt", Meeting);
        await bench.Read();
        var page = Path(bench, "new/folder/page.html");
        var (code, told, error) = await bench.On("read", bench.Reports, "--html", page);
        code.ShouldBe(0, error);
        told.ShouldContain("1 already known");
        told.ShouldContain($"The evidence page is {page}.");
        Read(page).ShouldBe((await bench.On("export", "html", "--report", "one")).Out);
    }

    [Fact]
    public async Task One_page_for_several_files_is_refused_before_anything_is_read()
    {
        using var bench = new Bench().Report("one.txt", Meeting).Report("two.txt", "Viet Nam partners United Kingdom on 2010.");
        var (code, _, error) = await bench.On("read", bench.Reports, "--html", Path(bench, "page.html"));
        code.ShouldBe(1);
        error.ShouldContain("is one page, and there are 2 files; name a folder for --html.");
        File.Exists(bench.Register).ShouldBeFalse();
    }

    [Fact]
    public async Task One_page_for_several_records_of_a_file_is_refused_and_what_was_read_stays()
    {
        using var bench = new Bench().Report("two.jsonl", "{\"text\": \"Tô Lâm met A B.\"}\n{\"text\": \"Tô Lâm met C D.\"}\n");
        var (code, _, error) = await bench.On("read", bench.Reports, "--html", Path(bench, "page.html"));
        code.ShouldBe(1);
        error.ShouldContain("there are 2 reports");
        (await bench.Read()).Out.ShouldContain("2 already known");
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_told_before_anything_is_read()
    {
        using var bench = new Bench().Report("one.txt", Meeting);
        var (code, _, error) = await bench.On("read", bench.Reports, "--html", Path(bench, "reports/one.txt/pages"));
        code.ShouldBe(1);
        error.ShouldContain("cannot be written");
        Directory.CreateDirectory(Path(bench, "taken.html"));
        (await bench.On("read", bench.Reports, "--html", Path(bench, "taken.html"))).Error.ShouldContain("is a folder");
        File.Exists(bench.Register).ShouldBeFalse();
    }

    [Fact]
    public async Task A_report_is_exported_by_key_or_id_and_an_unknown_or_doubtful_one_is_told()
    {
        using var bench = new Bench().Report("one.txt", Meeting);
        bench.Report("two.txt", "Tô Lâm met A B.").Report("two.md", "Tô Lâm met C D.");
        await bench.Read();
        var file = Path(bench, "one.html");
        (await bench.On("export", "html", "--report", "one", "--out", file)).ShouldBe((0, "", ""));
        Read(file).ShouldStartWith("<!DOCTYPE html>");
        (await bench.On("export", "html", "--report", "none")).Error.ShouldContain("no report with the key 'none'");
        var doubt = (await bench.On("export", "html", "--report", "two")).Error;
        doubt.ShouldContain("2 reports go by 'two'; name one by its id:");
        var (code, page, _) = await bench.On("export", "html", "--report", doubt.Split(": ")[^1].Split(',')[0]);
        code.ShouldBe(0);
        page.ShouldContain("Tô Lâm met ");
        (await bench.On("export", "html", "--report", "one", "--out", Path(bench, "nowhere/one.html"))).Error.ShouldContain("cannot be written");
    }

    [Fact]
    public async Task The_page_of_a_changed_file_is_that_of_its_new_version()
    {
        using var bench = new Bench().Report("one.txt", Meeting);
        await bench.Read();
        bench.Report("one.txt", "Tô Lâm met Keir Starmer on 2025-10-29.");
        await bench.Read();
        (await bench.On("export", "html", "--report", "one")).Out.ShouldContain("Starmer");
    }
}
