using System.Text;

namespace BriefBot.KernelMemory.Records;

/// <summary>Tags that a record has, all of them; none let every record pass.</summary>
internal sealed record RecordFilter(IReadOnlyList<KeyValuePair<string, string>> Tags)
{
    /// <summary>A condition on <c>records r</c> for the records of an index that pass any of the filters, and its values from <c>$1</c> on.</summary>
    public static (string Condition, object?[] Values) Condition(string index, IReadOnlyList<RecordFilter> filters)
    {
        var values = new List<object?> { index };
        var alternatives = filters.Select(filter =>
        {
            var tags = new StringBuilder("1");
            foreach (var (name, value) in filter.Tags)
            {
                values.AddRange([name, value]);
                tags.Append(
                    $" AND EXISTS (SELECT 1 FROM record_tags t WHERE t.name = ${values.Count - 1} AND t.value = ${values.Count} AND t.record = r.id)");
            }

            return tags.ToString();
        }).ToList();
        return (alternatives.Count == 0 ? "r.index_name = $1" : $"r.index_name = $1 AND ({string.Join(" OR ", alternatives)})", [.. values]);
    }
}
