using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Records.Privacy;
using Samkop.Web;

namespace Samkop.UnitTests.Records;

public sealed class FreeTextFieldTests
{
    [Theory]
    [InlineData("Words", true)]
    [InlineData("words", true)]
    [InlineData("Input.Title", true)]
    [InlineData("Lines[0190e8d2-0000-7000-8000-000000000001].Reason", true)]
    [InlineData("Rows[3].Reason", true)]
    [InlineData("del", true)]
    [InlineData("unheard.of", true)]
    [InlineData("Input.Organisation", false)]
    [InlineData("Input.Due", false)]
    [InlineData("Input.Account", false)]
    [InlineData("Input.Password", false)]
    [InlineData("Lines[7].Count", false)]
    [InlineData("__RequestVerificationToken", false)]
    [InlineData("personnummer", false)]
    public void Free_text_is_told_from_numbers_dates_and_identifiers(string field, bool isFreeText) =>
        Assert.Equal(isFreeText, SentForm.IsFreeText(typeof(SomePage), handler: null, field));

    private sealed class SomePage
    {
        public string? Words { get; set; }

        [BindProperty(Name = "del")]
        public string? Part { get; set; }

        public SomeForm Input { get; set; } = new();

        public Dictionary<Guid, SomeLine> Lines { get; set; } = [];

        public SomeLine[] Rows { get; set; } = [];
    }

    private sealed class SomeForm
    {
        public string? Title { get; set; }

        public OrganisationNumber? Organisation { get; set; }

        public DateOnly? Due { get; set; }

        [NotFreeText("a number")]
        public string? Account { get; set; }

        [DataType(DataType.Password)]
        public string? Password { get; set; }
    }

    private sealed class SomeLine
    {
        public string? Reason { get; set; }

        public int Count { get; set; }
    }
}
