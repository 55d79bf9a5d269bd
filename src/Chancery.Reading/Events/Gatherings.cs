using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Reading.Known;
using Chancery.Reading.Mentions;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Conferences and who convenes them.</summary>
internal static class Gatherings
{
    /// <summary>Of a conference, bodies named with it convene it: "the summit of the Quad", "an ASEAN gathering".</summary>
    public static (List<string> Who, string[] With) Bodies(AnalysedReport report, Trigger trigger, List<string> who, string[] with)
    {
        var noun = trigger.IsNoun ? trigger.Word : trigger.Clause?.Object;
        if (noun is not { } gathering) return (who, with);
        var owners = gathering.Children.Where(child => child.Relation is Relation.NmodPoss).SelectMany(child => child.Children.Where(inner => inner.Relation is Relation.Compound or Relation.Nmod));
        var bodies = gathering.Children.Concat(owners).Where(child => child.Relation is Relation.Compound or Relation.Amod or Relation.NmodPoss or Relation.Nmod && child.Case() is "of" or "").SelectMany(report.ActorsOf)
            .Where(actor => actor.Kind is ActorKind.Organisation or ActorKind.Body or ActorKind.Party && report.Actors.MentionAt(gathering)?.Actor != actor).Select(actor => actor.Name).Distinct().ToArray();
        return ([.. who.Where(name => !bodies.Contains(name))], [.. with.Concat(bodies).Distinct()]);
    }
}
