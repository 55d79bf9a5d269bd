using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Reading.Known;
using Chancery.Reading.Mentions;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>How far the words of an event go.</summary>
internal static class Extent
{
    /// <summary>The words of the event, of those who take part and of its date.</summary>
    public static Passage Of(Trigger trigger, IEnumerable<Token> heads, DateMention? date)
    {
        var sentence = trigger.Word.Sentence;
        var passage = trigger.Word.Passage;
        if (trigger.Carrier is { } carrier) passage = passage.To(carrier.Passage);
        foreach (var head in heads.Where(head => head.Sentence == sentence))
        {
            var (first, last) = head.Span(child => child.Relation is Relation.AclRelcl or Relation.Parataxis or Relation.Punct or Relation.Acl or Relation.Advcl || child == trigger.Word || child == trigger.Carrier);
            passage = passage.To(sentence.Between(first, last));
        }
        if (date is not null) passage = passage.To(date.Passage);
        foreach (var place in trigger.Heads(trigger.Slots.Place)) passage = passage.To(place.Passage);
        return passage;
    }
}
