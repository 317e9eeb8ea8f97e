using BriefBot.Articles;
using BriefBot.KernelMemory.Service;
using Microsoft.Data.Sqlite;

namespace BriefBot.KernelMemory.Ledger;

/// <summary>Turns the partitions that the service found into passages of the ledger.</summary>
internal static class PartitionReading
{
    /// <summary>The passages by their rows with the service's relevance, and those that the service does not have yet, without.</summary>
    /// <param name="connection">The ledger, in one moment.</param>
    /// <param name="ids">Whose documents count.</param>
    /// <param name="partitions">What the service found.</param>
    /// <param name="began">The ledger before the service was asked: an article that changed on the way is in no partition.</param>
    /// <param name="unmapped">How many of them stand in no current version, or not word for word.</param>
    public static Dictionary<long, float?> Read(
        SqliteConnection connection, DocumentIds ids, IReadOnlyList<FoundPartition> partitions, LedgerMoment began, out int unmapped)
    {
        var rows = UploadQueries.WaitingPassages(connection, began).ToDictionary(row => row, _ => (float?)null);
        unmapped = 0;
        foreach (var document in partitions.GroupBy(partition => partition.DocumentId))
        {
            var version = ids.VersionOf(document.Key);
            var passages = version is { } row ? UploadQueries.Passages(connection, row) : [];
            if (passages.Count == 0 || UploadQueries.Document(connection, version!.Value) is not { } stored)
            {
                unmapped += document.Count();
                continue;
            }

            var mapper = new PartitionMapper(LedgerDocument.TitlePart(stored.Article.Title), stored.Text);
            foreach (var partition in document)
            {
                if (mapper.Find(partition.Text) is not { } range)
                {
                    unmapped++;
                    continue;
                }

                foreach (var (passage, _) in passages.Where(passage => Covers(range, passage.Range)))
                {
                    rows[passage] = Math.Max(rows.GetValueOrDefault(passage) ?? float.MinValue, (float)partition.Relevance);
                }
            }
        }

        return rows;
    }

    /// <summary>Whether they share half of the shorter one.</summary>
    private static bool Covers(TextRange partition, TextRange passage) =>
        2 * (Math.Min(partition.End, passage.End) - Math.Max(partition.Start, passage.Start)) >= Math.Min(partition.Length, passage.Length);
}
