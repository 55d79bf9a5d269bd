using System.Security.Cryptography;
using System.Text;
using Chancery.Text;

namespace Chancery.Reading.Known;

/// <summary>What the domain knows: the words of the files in <c>knowledge/</c> and of the user's own folders, as tables that do not change.</summary>
/// <remarks>Loaded once at start-up and shared by all threads. What each file may hold stands in docs/knowledge.md.</remarks>
public sealed class Knowledge
{
    private readonly Lazy<PloverWords> plover;
    private readonly Lazy<ILookup<string, State>> formerCapitals;

    private Knowledge(Stock stock, Actors actors, IReadOnlyList<(string, LetterCase, KnownName)> names, string version)
    {
        Version = version;
        States = new(actors.States, state => [state.Name, .. state.Names, .. state.Acronyms, state.Formal ?? state.Name]);
        Places = new(actors.Places, place => [place.Name, .. place.Names]);
        Organisations = new(actors.Organisations, organisation => [organisation.Name, .. organisation.Names, .. organisation.Acronyms]);
        Parties = new(actors.Parties, party => [party.Name, .. party.Names]);
        Names = new(names);
        Offices = new(stock[Shapes.Offices].Select(entry => new Office(entry)), office => [office.Name, .. office.Names, .. office.Acronyms]);
        OfficeNames = new(Offices.SelectMany(Titles));
        OfficePrefixes = new(stock[Shapes.Prefixes].Select(entry => new OfficePrefix(entry.Name, entry["names"], entry.Text("position") == "after", entry.Text("status"), entry.Flag("grade"))),
            prefix => [prefix.Name, .. prefix.Names]);
        NationalTitles = [.. stock[Shapes.NationalTitles].SelectMany(entry => entry["titles"].Select(title => (title, entry.Text("state") ?? "")))];
        OfficeRemarks = [.. stock[Shapes.OfficeRemarks].SelectMany(entry => entry["words"])];
        Portfolios = new(stock[Shapes.Portfolios].Select(entry => new Portfolio(entry.Name, entry["names"], entry.Text("field"))), portfolio => [portfolio.Name, .. portfolio.Names]);
        PortfolioNames = Any(Portfolios, portfolio => portfolio.Names.Prepend(portfolio.Name));
        Officeholders = new(stock[Shapes.Officeholders]);
        Honorifics = new(stock[Shapes.Honorifics].Select(entry => new Honorific(entry.Name, entry["names"], entry.Text("kind") ?? "civil", entry.Text("position") == "after", entry.Text("gender"))),
            honorific => [honorific.Name, .. honorific.Names]);
        HonorificNames = new(Honorifics.SelectMany(honorific => honorific.Names.Prepend(honorific.Name).Select(name => (name, LetterCase.Capital, honorific))));
        Standings = new(stock[Shapes.Standings].Select(entry => new Standing(entry.Name, entry["names"], entry["scope"])), standing => [standing.Name, .. standing.Names]);
        StandingNames = Any(Standings, standing => standing.Names.Prepend(standing.Name).SelectMany(name => Plurals.With(name).Select(form => form.Phrase)));
        PersonNames = new(stock);
        Calendar = new(stock);
        Fields = new(stock[Shapes.Fields].Select(entry => new CooperationField(entry.Name, entry.Text("title") ?? "", entry.Text("pillar") ?? "", entry["keywords"], entry["contexts"])), field => [field.Name]);
        FieldWords = Any(Fields, field => field.Keywords);
        Levels = new(stock[Shapes.Levels].Select(entry => new Level(entry.Name, entry["names"], entry.Number("rank") ?? 0)), level => [level.Name, .. level.Names]);
        LevelNames = Any(Levels, level => level.Names.Prepend(level.Name));
        Ladders = new(stock[Shapes.Ladders].Select(entry => new Ladder(entry.Name, entry["levels"])), ladder => [ladder.Owner]);
        LevelChanges = new(stock[Shapes.LevelChanges].Select(entry => new LevelChange(entry.Name, entry.Text("change") ?? "", entry["nouns"], entry.Flag("to-level"))), change => [change.Verb, .. change.Nouns]);
        Events = new(stock);
        Reporting = new(stock[Shapes.Reporting].Select(entry => new ReportingVerb(entry.Name, entry.Text("class") ?? "", entry["complements"], entry["addressee"])), verb => [verb.Name]);
        ReportingByLemma = Reporting.GroupBy(verb => verb.Lemma).ToDictionary(group => group.Key,
            group => (IReadOnlyList<ReportingVerb>)[.. group.OrderByDescending(verb => verb.Particles.Count)], StringComparer.Ordinal);
        Commitments = new(stock[Shapes.Commitments].Select(entry =>
            new CommitmentCue(entry.Name, entry["names"], entry.Text("strength") ?? "", entry.Text("form") ?? "", entry.Text("by") ?? "subject")), cue => [cue.Name, .. cue.Names]);
        CommitmentWords = stock[Shapes.CommitmentWords].GroupBy(entry => entry.Name).ToDictionary(group => group.Key, group => (IReadOnlySet<string>)group.SelectMany(entry => entry["words"]).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Progress = [.. stock[Shapes.Progress].Select(entry => new WordList(entry.Name, entry["words"]))];
        MembershipChanges = [.. stock[Shapes.MembershipChanges].Select(entry => new WordList(entry.Name, entry["words"]))];
        PastForms = [.. stock[Shapes.PastForms].Select(entry => (entry.Name, entry["names"]))];
        Instruments = new(stock[Shapes.Instruments].Select(entry => new InstrumentNoun(entry.Name, entry["names"], entry["acronyms"], entry.Text("type") ?? "other")),
            noun => [noun.Name, .. noun.Names, .. noun.Acronyms]);
        InstrumentNouns = new(Instruments.SelectMany(Nouns));
        InstrumentActs = new(stock[Shapes.InstrumentActs].Select(entry => new InstrumentAct(entry.Name, entry["nouns"], entry.Text("status") ?? "", entry.Text("event"))), act => [act.Verb, .. act.Nouns]);
        Currencies = new(stock[Shapes.Currencies].Select(entry => new Currency(entry.Name, entry["names"], entry["signs"], entry.Text("state"))), currency => [currency.Name, .. currency.Names, .. currency.Signs]);
        Magnitudes = new(stock[Shapes.Magnitudes].Select(entry => new Magnitude(entry.Name, entry["names"], entry.Number("power") ?? 0)), magnitude => [magnitude.Name, .. magnitude.Names]);
        Bodies = new(stock[Shapes.Bodies].Select(entry => new WordList(entry.Name, entry["words"])), list => [list.Name]);
        StateOrgans = [.. stock[Shapes.StateOrgans].SelectMany(entry => entry["words"])];
        References = new(stock[Shapes.References].Select(entry => new WordList(entry.Name, entry["words"])), list => [list.Name]);
        plover = new(() => new(stock, Events));
        formerCapitals = new(() => States.Where(state => state is { Status: "historical", Until: not null }).SelectMany(state => state.Capital.Select(capital => (Capital: Folding.Fold(capital), State: state))).ToLookup(one => one.Capital, one => one.State, StringComparer.Ordinal));
        Measures = new(stock[Shapes.Measures].Select(entry => new Measure(entry.Name, entry["names"], entry["signs"])), measure => [measure.Name, .. measure.Names, .. measure.Signs]);
    }

    /// <summary>The state whose capital a city was in a year, where that state is no more: of Moscow in 1987 the Soviet Union; null else.</summary>
    public State? FormerStateOf(string capital, int? year) =>
        year is { } then && formerCapitals.Value[Folding.Fold(capital)].Where(state => then <= state.Until && then >= (state.Since ?? 0)).ToArray() is [var state] ? state : null;

    /// <summary>The hash (SHA-256, lower-case hexadecimal) of all files' names and contents: the same words, the same version.</summary>
    public string Version { get; }

    /// <summary>States, territories that reports treat like states, and states that are no more.</summary>
    public Table<State> States { get; }

    /// <summary>Cities, regions, seas and buildings; capitals stand with their states.</summary>
    public Table<Place> Places { get; }

    /// <summary>Organisations, organs, agencies, media, banks, courts, armed groups.</summary>
    public Table<Organisation> Organisations { get; }

    /// <summary>Political parties; <see cref="Table{T}.Find"/> gives the first of several with one name, <see cref="Names"/> gives all.</summary>
    public Table<Party> Parties { get; }

    /// <summary>All names of states, places, organisations and parties, to be found in texts.</summary>
    public PhraseIndex<KnownName> Names { get; }

    /// <summary>Offices and titles.</summary>
    public Table<Office> Offices { get; }

    /// <summary>All names of offices, singular and plural, to be found in texts.</summary>
    public PhraseIndex<OfficeName> OfficeNames { get; }

    /// <summary>Words before or after an office.</summary>
    public Table<OfficePrefix> OfficePrefixes { get; }

    /// <summary>Titles that only one state has, with the state.</summary>
    public IReadOnlyList<(string Title, string State)> NationalTitles { get; }

    /// <summary>Words before an office that say something of its holder or of the time, and are no part of the office.</summary>
    public IReadOnlyList<string> OfficeRemarks { get; }

    /// <summary>What ministries are for.</summary>
    public Table<Portfolio> Portfolios { get; }

    /// <summary>The portfolios' names, to be found in texts.</summary>
    public PhraseIndex<Portfolio> PortfolioNames { get; }

    /// <summary>Who held which high office.</summary>
    public Officeholders Officeholders { get; }

    /// <summary>Forms of address and ranks before names.</summary>
    public Table<Honorific> Honorifics { get; }

    /// <summary>The honorifics, to be found in texts.</summary>
    public PhraseIndex<Honorific> HonorificNames { get; }

    /// <summary>Words for people that are no offices.</summary>
    public Table<Standing> Standings { get; }

    /// <summary>The standings, singular and plural, to be found in texts.</summary>
    public PhraseIndex<Standing> StandingNames { get; }

    /// <summary>Family and given names, and how cultures order them.</summary>
    public PersonNames PersonNames { get; }

    /// <summary>Months, weekdays, numerals.</summary>
    public Calendar Calendar { get; }

    /// <summary>Fields of cooperation.</summary>
    public Table<CooperationField> Fields { get; }

    /// <summary>The keywords of the fields, to be found in texts.</summary>
    public PhraseIndex<CooperationField> FieldWords { get; }

    /// <summary>Levels of relations.</summary>
    public Table<Level> Levels { get; }

    /// <summary>The levels' names, to be found in texts.</summary>
    public PhraseIndex<Level> LevelNames { get; }

    /// <summary>The ladders of owners who order levels in their own way.</summary>
    public Table<Ladder> Ladders { get; }

    /// <summary>Verbs that move relations to another level.</summary>
    public Table<LevelChange> LevelChanges { get; }

    /// <summary>Types of events and the words that tell them.</summary>
    public EventWords Events { get; }

    /// <summary>The words by which events are coded in PLOVER.</summary>
    public PloverWords Plover => plover.Value;

    /// <summary>Reporting verbs.</summary>
    public Table<ReportingVerb> Reporting { get; }

    /// <summary>Reporting verbs by the verb alone, those with the longest particles first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ReportingVerb>> ReportingByLemma { get; }

    /// <summary>Words by which something is undertaken, asked or hoped for.</summary>
    public Table<CommitmentCue> Commitments { get; }

    /// <summary>Words that decide whether anybody is bound: verbs of what comes about (<c>outcomes</c>), those who only guess what others will do (<c>onlookers</c>), adverbs of a guess (<c>doubts</c>),
    /// and common nouns for those who can be asked without a name (<c>addressees</c>).</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> CommitmentWords { get; }

    /// <summary>Words that say what became of an undertaking, by what they say: <c>kept</c>, <c>under way</c>, <c>lapsed</c>, <c>hedged</c> (nothing yet).</summary>
    public IReadOnlyList<WordList> Progress { get; }

    /// <summary>Words that say that somebody has joined or left a body, or was suspended, by what they say.</summary>
    public IReadOnlyList<WordList> MembershipChanges { get; }

    /// <summary>Verbs with the past forms and participles that do not end in -ed.</summary>
    public IReadOnlyList<(string Verb, IReadOnlyList<string> Forms)> PastForms { get; }

    /// <summary>Type nouns of instruments.</summary>
    public Table<InstrumentNoun> Instruments { get; }

    /// <summary>The type nouns, singular and plural, to be found in texts.</summary>
    public PhraseIndex<InstrumentNoun> InstrumentNouns { get; }

    /// <summary>What is done with instruments.</summary>
    public Table<InstrumentAct> InstrumentActs { get; }

    /// <summary>Currencies.</summary>
    public Table<Currency> Currencies { get; }

    /// <summary>Words that multiply.</summary>
    public Table<Magnitude> Magnitudes { get; }

    /// <summary>Units of measure.</summary>
    public Table<Measure> Measures { get; }

    /// <summary>Nouns that bodies' names end in, by what the body is.</summary>
    public Table<WordList> Bodies { get; }

    /// <summary>Words for organs that every state has.</summary>
    public IReadOnlyList<string> StateOrgans { get; }

    /// <summary>Nouns that refer to somebody named elsewhere, by what they refer to.</summary>
    public Table<WordList> References { get; }

    /// <summary>The folder of the files that come with the program.</summary>
    public static string BuiltInFolder => Path.Combine(AppContext.BaseDirectory, "knowledge");

    /// <summary>Loads the files that come with the program, then those of the folders, in the order given.</summary>
    /// <param name="folders">The user's own folders: their <c>.yaml</c> and <c>.yml</c> files add entries, or extend those of the same name.</param>
    /// <exception cref="KnowledgeException">Something in the files cannot be used; it lists everything that is wrong.</exception>
    public static Knowledge Load(IReadOnlyList<string> folders) => Of(Files.Read([BuiltInFolder, .. folders]));

    /// <summary>Builds the tables from files that are in memory.</summary>
    internal static Knowledge Of(IReadOnlyList<Source> sources)
    {
        var problems = new List<KnowledgeProblem>();
        var stock = Stock.Read(sources, problems);
        var actors = new Actors(stock);
        var names = Checks.Names(stock, actors, problems);
        Checks.References(stock, problems);
        Checks.Patterns(stock, problems);
        if (problems.Count > 0) throw new KnowledgeException([.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)]);
        return new(stock, actors, names, Hash(sources));
    }

    private static string Hash(IReadOnlyList<Source> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var source in sources)
        {
            var content = Encoding.UTF8.GetBytes(source.Text);
            hash.AppendData(Encoding.UTF8.GetBytes($"{source.Folder}/{Path.GetFileName(source.Name)}\n{content.Length}\n"));
            hash.AppendData(content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static PhraseIndex<T> Any<T>(Table<T> table, Func<T, IEnumerable<string>> phrases)
        where T : class => new(table.SelectMany(entry => phrases(entry).Select(phrase => (phrase, LetterCase.Any, entry))));

    private static IEnumerable<(string, LetterCase, OfficeName)> Titles(Office office)
    {
        foreach (var (phrase, plural) in office.Names.Prepend(office.Name).SelectMany(Plurals.With)) yield return (phrase, LetterCase.Any, new(office, phrase, plural));
        foreach (var acronym in office.Acronyms)
        {
            yield return (acronym, LetterCase.Exact, new(office, acronym, Plural: false));
            yield return (acronym + "s", LetterCase.Exact, new(office, acronym, Plural: true));
        }
    }

    private static IEnumerable<(string, LetterCase, InstrumentNoun)> Nouns(InstrumentNoun noun)
    {
        foreach (var (phrase, _) in noun.Names.Prepend(noun.Name).SelectMany(Plurals.With)) yield return (phrase, char.IsUpper(phrase[0]) ? LetterCase.Capital : LetterCase.Any, noun);
        foreach (var acronym in noun.Acronyms)
        {
            yield return (acronym, LetterCase.Exact, noun);
            yield return (acronym + "s", LetterCase.Exact, noun);
        }
    }
}
