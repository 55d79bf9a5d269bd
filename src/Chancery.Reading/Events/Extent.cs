using Chancery.Reading.Analysis;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>How far the words of an event go.</summary>
internal static class Extent
{
    /// <summary>The words of the event, of those who take part and of its date.</summary>
    public static Passage Of(Draft draft)
    {
        var trigger = draft.Trigger;
        // What was signed or approved belongs to the evidence, though it takes no part.
        var done = !trigger.IsNoun && trigger.Clause?.Object is { } acted && acted.Sentence == trigger.Word.Sentence && Math.Abs(acted.Index - trigger.Word.Index) < 12 ? [acted] : Array.Empty<Token>();
        var sentence = trigger.Word.Sentence;
        var passage = trigger.Word.Passage;
        if (trigger.Carrier is { } carrier) passage = passage.To(carrier.Passage);
        foreach (var head in draft.WhoHeads.Concat(draft.WithHeads).Concat(done).Where(head => head.Sentence == sentence))
        {
            var (first, last) = head.Span(child => child.Relation is Relation.AclRelcl or Relation.Parataxis or Relation.Punct or Relation.Acl or Relation.Advcl || child == trigger.Word || child == trigger.Carrier);
            passage = passage.To(sentence.Between(first, last));
        }
        if (draft.Date is { } date) passage = passage.To(date.Passage);
        foreach (var place in trigger.Heads(trigger.Slots.Place)) passage = passage.To(place.Passage);
        return passage;
    }
}
