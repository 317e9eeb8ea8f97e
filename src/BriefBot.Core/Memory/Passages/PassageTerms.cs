using System.Runtime.InteropServices;
using BriefBot.Articles;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Passages;

/// <summary>
/// A passage's terms as 32-bit hashes in their order, without stop words; 0 ends a sentence. This is what ranking
/// reads of a passage, so that a search need not analyze text again.
/// </summary>
internal static class PassageTerms
{
    /// <summary>Stands between two sentences.</summary>
    public const uint SentenceEnd = 0;

    /// <summary>The terms of a passage.</summary>
    public static uint[] Of(string text, IReadOnlyList<TextRange> sentences)
    {
        var terms = new List<Term>();
        var hashes = new List<uint>();
        foreach (var sentence in sentences)
        {
            terms.Clear();
            TermAnalyzer.Shared.Analyze(text, sentence, terms);
            foreach (var term in terms)
            {
                if (!term.IsStop)
                {
                    hashes.Add(term.Hash);
                }
            }

            hashes.Add(SentenceEnd);
        }

        return [.. hashes];
    }

    /// <summary>The stored form: little-endian, four bytes a term.</summary>
    public static byte[] ToBytes(uint[] terms) => MemoryMarshal.AsBytes<uint>(terms).ToArray();

    /// <summary>Reads the stored form.</summary>
    public static uint[] FromBytes(ReadOnlySpan<byte> bytes) => MemoryMarshal.Cast<byte, uint>(bytes).ToArray();
}
