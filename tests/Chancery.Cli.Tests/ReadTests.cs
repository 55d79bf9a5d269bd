namespace Chancery.Cli.Tests;

public sealed class ReadTests
{
    private const string Meeting = "Tô Lâm met Kemi Badenoch on 2025-10-30. Tô Lâm leads Viet Nam. Kemi Badenoch leads United Kingdom.";

    [Fact]
    public async Task Reading_tells_what_was_read_and_learnt()
    {
        using var bench = new Bench().Report("one.txt", Meeting).Report("two.txt", "Viet Nam partners United Kingdom on 2010.");
        var (code, told, error) = await bench.Read();
        code.ShouldBe(0, error);
        told.ShouldContain("Read 2 reports");
        told.ShouldContain("2 new");
        told.ShouldContain("4 claims learnt");
        told.ShouldContain("United Kingdom – Viet Nam: strategic partnership since 2010");
        error.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_at_a_terminal_sees_how_far_it_is_and_tables_are_drawn()
    {
        using var bench = new Bench { IsTerminal = true }.Report("one.txt", Meeting).Report("two.txt", "Viet Nam partners United Kingdom on 2010.");
        var (code, told, progress) = await bench.Read();
        code.ShouldBe(0, progress);
        told.ShouldContain("Read 2 reports");
        progress.ShouldContain("1 reports");
        progress.ShouldContain("/s");
        (await bench.On("show", "ties")).Out.ShouldContain("─────");
    }

    [Fact]
    public async Task Reading_again_adds_nothing()
    {
        using var bench = new Bench().Report("one.txt", Meeting);
        await bench.Read();
        var before = await bench.On("export", "claims");
        (await bench.Read()).Out.ShouldContain("1 already known");
        (await bench.On("export", "claims")).ShouldBe(before);
    }

    [Fact]
    public async Task A_changed_file_is_a_new_version_of_its_report()
    {
        using var bench = new Bench().Report("one.txt", Meeting);
        await bench.Read();
        bench.Report("one.txt", "Tô Lâm met Keir Starmer on 2025-10-29.");
        var (_, told, _) = await bench.Read();
        told.ShouldContain("1 new version");
        told.ShouldContain("3 claims withdrawn");
        (await bench.On("show", "events", "--format", "json")).Out.ShouldNotContain("Badenoch");
    }

    [Fact]
    public async Task Another_version_of_the_reader_reads_again()
    {
        using var bench = new Bench().Report("one.txt", Meeting);
        await bench.Read();
        bench.ReaderVersion = "test-2";
        bench.Ignored = "met";
        var (_, told, _) = await bench.Read();
        told.ShouldContain("1 read again by a newer reader");
        told.ShouldContain("1 claim withdrawn");
    }

    [Fact]
    public async Task What_cannot_be_read_is_set_aside_with_its_reason_and_the_rest_is_read()
    {
        using var bench = new Bench().Report("good.txt", Meeting).Report("empty.txt", "").Report("bad.jsonl", "{\"text\": \"x\"\n").Report("crash.txt", "This makes the reader crash.").Report("french.txt", "Voici le texte.");
        var (code, told, _) = await bench.Read();
        code.ShouldBe(2);
        told.ShouldContain("4 set aside:");
        told.ShouldContain("bad.jsonl:1:");
        told.ShouldContain("crash.txt: the reader failed on it");
        told.ShouldContain("french.txt: it is written in another language than English (fr)");
        (await bench.On("show", "reports", "--format", "json")).Out.ShouldContain("\"key\":\"french\"");
        (await bench.On("export", "claims", "--report", "good")).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
        (await bench.Read()).Code.ShouldBe(2, "what is set aside is so at every reading");
    }

    [Fact]
    public async Task A_path_that_is_not_there_makes_no_register()
    {
        using var bench = new Bench();
        var (code, _, error) = await bench.On("read", Path.Combine(bench.Folder, "nowhere"));
        code.ShouldBe(1);
        error.ShouldContain("nowhere");
        File.Exists(bench.Register).ShouldBeFalse();
    }

    [Fact]
    public async Task Defaults_for_day_and_publisher_are_taken_and_a_bad_day_is_told()
    {
        using var bench = new Bench().Report("one.txt", Meeting);
        await bench.On("read", bench.Reports, "--published", "2025-10-31", "--publisher", "VNA");
        (await bench.On("show", "reports", "--format", "json")).Out.ShouldContain("\"published\":\"2025-10-31\",\"publisher\":\"VNA\"");
        var (code, _, error) = await bench.On("read", bench.Reports, "--published", "yesterday");
        code.ShouldBe(1);
        error.ShouldContain("'yesterday' is no date");
    }

    [Fact]
    public async Task Many_reports_are_filed_in_their_order_whoever_is_quicker()
    {
        using var bench = new Bench();
        for (var number = 0; number < 200; number++) bench.Report($"r{number:000}.txt", $"Tô Lâm met Visitor {(char)('A' + number % 26)} on 2025-10-{1 + number % 28:00}. This is report {number}.");
        await bench.Read();
        var first = (await bench.On("show", "events", "--format", "json")).Out;
        File.Delete(bench.Register);
        await bench.Read();
        (await bench.On("show", "events", "--format", "json")).Out.ShouldBe(first);
    }
}
