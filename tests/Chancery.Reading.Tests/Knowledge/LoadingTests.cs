using Chancery.Reading.Known;

namespace Chancery.Reading.Tests;

public sealed class LoadingTests
{
    private const string Base = """
        states:
          - {name: Atlantis, names: [The Deep], iso2: AT, status: member}
          - {name: Lemuria, status: member}
        """;

    [Fact]
    public void The_shipped_knowledge_loads() => BuiltIn.Knowledge.Names.Count.ShouldBeGreaterThan(5000);

    [Theory]
    [InlineData("states:\n  - {name: A, status: member, demonym: B}", "mine.yaml:2: unknown key 'demonym' in 'states'; allowed are name, formal, names,")]
    [InlineData("states:\n  - {name: A, status: member, adjectivs: B}", "Did you mean 'adjectives'?")]
    [InlineData("stats:\n  - {name: A}", "mine.yaml:1: unknown section 'stats'; allowed are states, places,")]
    [InlineData("stats:\n  - {name: A}", "Did you mean 'states'?")]
    [InlineData("states:\n  - {names: [A], status: member}", "mine.yaml:2: this entry of 'states' has no 'name'; every entry needs one.")]
    [InlineData("states:\n  - {name: A}", "mine.yaml:2: 'A' in 'states' has no 'status'; it needs one.")]
    [InlineData("states:\n  - {name: A, status: membr}", "'membr' is no status; allowed are member, observer, other, territory, historical. Did you mean 'member'?")]
    [InlineData("states:\n  - {name: A, status: member, until: soon}", "mine.yaml:2: 'until' should be a whole number; found 'soon'.")]
    [InlineData("states:\n  - {name: A, status: member, names: {a: b}}", "'names' should be a list of words, such as [one, two]; found keys with values.")]
    [InlineData("states:\n  - {name: [A], status: member}", "'name' should be a word or phrase; found a list.")]
    [InlineData("states:\n  - just words", "an entry of 'states' has keys, the first of them 'name'")]
    [InlineData("states: words", "'states' should be a list of entries, each starting with '- name: '.")]
    [InlineData("states:\n  - {name: A, status: member}\n  - {name: A, status: member}", "mine.yaml:3: 'A' stands twice in 'states', first at mine.yaml:2")]
    [InlineData("states:\n  - {name: A, name: B, status: member}", "mine.yaml:2: 'name' stands twice in one entry, first on line 2; keep one.")]
    [InlineData("states:\n  - {name: A, names: [The Deep], status: member}", "'The Deep' is a name of 'A' and of 'Atlantis' (base.yaml:2); drop one, or list it under 'ambiguous'")]
    [InlineData("places:\n  - {name: A, kind: city, state: Atlantic}", "'Atlantic' (state of 'A') is no entry of 'states'. Did you mean 'Atlantis'?")]
    [InlineData("plover-classes:\n  - {name: talks, words: [talk]}\nplover-rules:\n  - {name: A, plover: CONSULT, verbs: [\"hold obj:<talk>\"]}", "'<talk>' in the pattern 'hold obj:<talk>' of 'A' is no entry of 'plover-classes'. Did you mean 'talks'?")]
    [InlineData("states:\n  - {name: A, status: member", "mine.yaml:")]
    public void What_is_wrong_is_told_with_its_file_and_line(string text, string message) =>
        Should.Throw<KnowledgeException>(() => Load(text)).Message.ShouldContain(message);

    [Fact]
    public void Everything_wrong_is_told_at_once() =>
        Should.Throw<KnowledgeException>(() => Load("states:\n  - {name: A, status: x}\n  - {name: B, foo: y}\nfoo: []")).Problems.Count.ShouldBe(5);

    [Fact]
    public void A_users_entry_is_added()
    {
        var knowledge = Load("states:\n  - {name: Mu, adjectives: [Muvian], status: other}");
        knowledge.States.Count.ShouldBe(3);
        knowledge.Names.In("Muvians and Mu")[0].Meaning.Name.ShouldBe("Mu");
    }

    [Fact]
    public void A_users_entry_of_the_same_name_adds_to_lists_and_replaces_single_values()
    {
        var atlantis = Load("states:\n  - {name: Atlantis, names: [Sunken City, The Deep], iso2: AX}").States.Find("Sunken City")!;
        atlantis.Name.ShouldBe("Atlantis");
        atlantis.Names.ShouldBe(["The Deep", "Sunken City"]);
        atlantis.Iso2.ShouldBe("AX");
        atlantis.Status.ShouldBe("member");
    }

    [Fact]
    public void A_name_listed_as_ambiguous_may_stand_for_several()
    {
        var names = Load("states:\n  - {name: A, names: [The Deep], status: member}\nambiguous:\n  - {name: The Deep, prefer: A}").Names;
        names.Of("The Deep").Select(meaning => meaning.Name).ShouldBe(["A", "Atlantis"]);
    }

    [Fact]
    public void Parties_of_two_states_may_share_a_name()
    {
        var knowledge = Load("parties:\n  - {name: Labour, state: Atlantis}\n  - {name: Labour, state: Lemuria}");
        knowledge.Names.Of("Labour").Select(meaning => meaning.State).ShouldBe(["Atlantis", "Lemuria"]);
    }

    [Fact]
    public void The_version_is_that_of_the_words()
    {
        Load("places: []").Version.ShouldBe(Load("places: []").Version);
        Load("places: []").Version.ShouldNotBe(Load("states: []").Version);
        BuiltIn.Knowledge.Version.Length.ShouldBe(64);
    }

    [Fact]
    public void A_users_folder_is_read_with_its_subfolders()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-knowledge");
        try
        {
            File.WriteAllText(Path.Combine(folder.CreateSubdirectory("deep").FullName, "mine.yaml"), "states:\n  - {name: Viet Nam, names: [Land of the South]}\n");
            Knowledge.Load([folder.FullName]).States.Find("land of the south")!.Name.ShouldBe("Viet Nam");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told() =>
        Should.Throw<KnowledgeException>(() => Knowledge.Load(["/no/such/folder"])).Message.ShouldBe("/no/such/folder: there is no such folder of knowledge files.");

    private static Knowledge Load(string mine) => Knowledge.Of([new(0, "base.yaml", Base), new(1, "mine.yaml", mine)]);
}
