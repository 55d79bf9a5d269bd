using Chancery.Reading.Analysis;
using Chancery.Reading.Known;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Plover;

/// <summary>Codes the events of a report in PLOVER: conflict as well as cooperation, from every sentence.</summary>
/// <remarks>A pure function of one report and the knowledge files; safe to call from any thread.</remarks>
public sealed class PloverCoder
{
    private readonly Analyst analyst;
    private readonly PatternFinder finder;
    private readonly Contexts contexts;

    private PloverCoder(Analyst analyst)
    {
        this.analyst = analyst;
        finder = new(analyst.Knowledge.Plover);
        contexts = new(analyst.Knowledge.Plover);
    }

    /// <summary>A coder that goes by <paramref name="knowledge"/>; loads the syntax model.</summary>
    public static PloverCoder Load(Knowledge knowledge) => new(new(knowledge, Parser.Load()));

    /// <summary>The events of an English report, sentence by sentence, those of a sentence with the surest first.</summary>
    public IReadOnlyList<PloverEvent> Code(Report report) => analyst.Analyse(report) is { } analysed ? [.. analysed.Sentences.SelectMany(sentence => Code(analysed, sentence))] : [];

    private IEnumerable<PloverEvent> Code(AnalysedReport report, Sentence sentence)
    {
        var findings = finder.Find(sentence);
                var phrases = new ActorPhrases(report);
        var parties = new Parties(report, phrases);
        var context = contexts.Of(sentence);
        var coded = new List<Coded>();
        foreach (var one in Composer.Compose(findings).Concat(Modals.In(report, phrases, sentence, findings)))
        {
            var (source, target) = parties.Of(one);
            if (!source.Concat(target).Any(MayAct)) continue; // things among themselves
            coded.Add(new(one, source, target, Confidence.Of(one, source, target)));
        }
        coded.RemoveAll(one => IsIncidental(one.One, coded));
        return Ranking.Best(coded).Select(event_ => Event(report, event_, context));
    }

    private static bool MayAct(PloverActor actor) => actor.Name is not null || actor.Sector is not null || actor.Country is not null || actor.Text.Any(char.IsUpper);

    /// <summary>A noun whose verb tells an event of its own ("agreed to talks on aid") and that names no actor of its own.</summary>
    private static bool IsIncidental(Composed one, List<Coded> coded)
    {
        if (one.Outer.Carrier is not null || one.Outer.View.Heads("poss").Any() || one.Outer.View.Heads("by").Any() || one.Outer.View.Heads("between").Any()) return false;
        for (var at = one.Outer.Word.Head; at is { } here; at = here.Head)
        {
            if (here.Upos is Upos.Verb) return coded.Exists(other => other.One.Outer.Main == here || other.One.Inner.Main == here);
        }
        return false;
    }

    private static PloverEvent Event(AnalysedReport report, Coded coded, string? context)
    {
        var one = coded.One;
        var passage = one.Outer.Word.Passage.To(one.Outer.Main.Passage).To(one.Inner.Word.Passage);
        if (one.Outer.View.Subject is { } subject && subject.Sentence == one.Outer.Word.Sentence) passage = passage.To(subject.CorePhrase());
        foreach (var slot in new[] { "obj", "on", "against", "to", "with" })
        {
            foreach (var head in one.Inner.View.Heads(slot).Where(head => head.Sentence == one.Outer.Word.Sentence).Take(1)) passage = passage.To(head.CorePhrase());
        }
        return new()
        {
            Type = one.Code.Plover!, Mode = one.Code.Mode, Context = context, Cameo = one.Code.Cameo, Source = coded.Source, Target = coded.Target,
            Date = report.DateOf(one.Inner.Main) ?? report.DateOf(one.Outer.Main), Quote = report.Cut(passage), Confidence = coded.Confidence,
        };
    }
}

/// <summary>An event with its actors, before it is written.</summary>
internal sealed record Coded(Composed One, IReadOnlyList<PloverActor> Source, IReadOnlyList<PloverActor> Target, int Confidence);
