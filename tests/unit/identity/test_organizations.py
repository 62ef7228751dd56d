"""Names of bodies: one body or two, and what stays open."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.gazetteer.load import bare_name, upper_places
from simpul.identity.organizations import compare

SAME = (
    ("TK ABA Sukasari", "TK Aisyiyah Bustanul Athfal Sukasari"),
    ("Ombudsman Jateng", "Ombudsman RI Perwakilan Jawa Tengah"),
    ("Telkom University", "Universitas Telkom"),
    ("Kanwil DJP Jateng I", "Kantor Wilayah Direktorat Jenderal Pajak Jawa Tengah I"),
    ("Dinsos Kota Semarang", "Dinas Sosial Kota Semarang"),
    ("Dinkes Jateng", "Dinas Kesehatan Provinsi Jawa Tengah"),
    ("Pemkab Banyumas", "Pemerintah Kabupaten Banyumas"),
    ("Pemda Banyumas", "Pemkab Banyumas"),
    ("Pemprov Jateng", "Pemerintah Provinsi Jawa Tengah"),
    ("Pemprov DKI", "Pemerintah Provinsi DKI Jakarta"),
    ("Pemprov DKI", "Pemerintah Provinsi Daerah Khusus Jakarta"),
    ("Pemda DIY", "Pemerintah Daerah Daerah Istimewa Yogyakarta"),
    ("Pemkot Jogja", "Pemerintah Kota Yogyakarta"),
    ("Kemenaker", "Kemnaker"),
    ("Kemensos RI", "Kementerian Sosial Republik Indonesia"),
    ("Kemenko PMK", "Kementerian Koordinator Bidang Pembangunan Manusia dan Kebudayaan"),
    ("Kemenkominfo", "Komdigi"),
    ("Kominfo", "Kemkominfo"),
    ("Diskominfo Kota Solo", "Dinas Komunikasi dan Informatika Kota Surakarta"),
    ("BNPB", "Badan Nasional Penanggulangan Bencana"),
    ("Polda Jateng", "Kepolisian Daerah Jawa Tengah"),
    ("Polda Metro", "Polda Metro Jaya"),
    ("Polrestabes Surabaya", "Polresta Surabaya"),
    ("Kodim 0733/Kota Semarang", "Kodim 0733 Semarang"),
    ("Kodim 0722/Kudus", "Kodim Kudus"),
    ("Kodam IV/Diponegoro", "Kodam Diponegoro"),
    ("Komisi IX DPR RI", "Komisi 9 DPR"),
    ("DPR RI", "Dewan Perwakilan Rakyat"),
    ("DPRD Jateng", "Dewan Perwakilan Rakyat Daerah Provinsi Jawa Tengah"),
    ("DPD RI", "Dewan Perwakilan Daerah Republik Indonesia"),
    ("SMPN 1 Kudus", "SMP Negeri 1 Kudus"),
    ("SMPN1 Kudus", "Sekolah Menengah Pertama Negeri 1 Kudus"),
    ("RSUD dr. Moewardi", "RSUD Moewardi Surakarta"),
    ("RSUP Dr. Kariadi Semarang", "RSUP Kariadi"),
    ("UGM", "Universitas Gadjah Mada Yogyakarta"),
    ("Undip", "Universitas Diponegoro"),
    ("Unnes", "Universitas Negeri Semarang"),
    ("UI", "Universitas Indonesia"),
    ("PDIP", "PDI Perjuangan"),
    ("PDIP", "PDI-P"),
    ("Golkar", "Partai Golongan Karya"),
    ("Demokrat", "Partai Demokrat"),
    ("PT Telkom Indonesia (Persero) Tbk", "Telkom"),
    ("PT Bank Rakyat Indonesia (Persero) Tbk", "BRI"),
    ("Bank Jateng", "Bank Pembangunan Daerah Jawa Tengah"),
    ("DP3A Kota Semarang", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kota Semarang"),
    ("DP3A Kota Semarang", "Dinas PPPA Kota Semarang"),
    ("Disperinaker Kota Semarang", "Dinas Perindustrian dan Tenaga Kerja Kota Semarang"),
    ("DPKPP Kabupaten Bogor", "Dinas Perumahan Kawasan Permukiman dan Pertanahan Kabupaten Bogor"),
    ("BKD Jateng", "Badan Keuangan Daerah Jawa Tengah"),
    ("DKPP", "Dewan Kehormatan Penyelenggara Pemilu"),
    ("Sudin Sosial Jakarta Barat", "Suku Dinas Sosial Kota Administrasi Jakarta Barat"),
    ("Sudinsos Jakbar", "Suku Dinas Sosial Jakarta Barat"),
    ("Bappeda Kabupaten Kudus", "Badan Perencanaan Pembangunan Daerah Kudus"),
    ("Satpol PP Kudus", "Satuan Polisi Pamong Praja Kabupaten Kudus"),
    ("Kemenag Kudus", "Kantor Kementerian Agama Kabupaten Kudus"),
    ("Kanwil Kemenag Jateng", "Kantor Wilayah Kementerian Agama Provinsi Jawa Tengah"),
    ("BNNP Jateng", "BNN Provinsi Jawa Tengah"),
    ("KPUD Kota Semarang", "Komisi Pemilihan Umum Kota Semarang"),
    ("Polsek Ngaliyan", "Kepolisian Sektor Ngaliyan"),
    ("Polsek Ngaliyan", "Polsek Ngaliyan Kota Semarang"),
    ("UPTD Puskesmas Ngaliyan", "Puskesmas Ngaliyan"),
    ("Kecamatan Ngaliyan", "Pemerintah Kecamatan Ngaliyan"),
    ("Kecamatan Ngaliyan", "Kantor Kecamatan Ngaliyan Kota Semarang"),
    ("KUA Ngaliyan", "KUA Kecamatan Ngaliyan"),
    ("Ditjen Pajak", "Direktorat Jenderal Pajak Kementerian Keuangan"),
    ("Pemerintah Pusat", "Pemerintah RI"),
    ("IKIP Semarang", "Unnes"),
    ("Depsos", "Kemensos"),
    ("Kementrian Sosial", "Kementerian Sosial"),
    ("Dinas Koperasi dan UMKM Kota Semarang", "Dinas Koperasi dan UKM Kota Semarang"),
    ("Pemerintah Kabupaten Suka Maju", "Pemkab Sukamaju"),
    ("Badan Gizi Nasional (BGN)", "BGN"),
    ("Dinas Sosial (Dinsos) Kota Semarang", "dinsos kota semarang"),
    ("DPMD Kudus", "Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Kudus"),
    ("Kemendes PDT", "Kementerian Desa dan Pembangunan Daerah Tertinggal"),
    ("UIN Walisongo", "Universitas Islam Negeri Walisongo Semarang"),
    ("IAIN Walisongo Semarang", "UIN Walisongo"),
    ("Bulog", "Perum Bulog"),
    ("PLN", "PT PLN (Persero)"),
    ("Setda Kota Semarang", "Sekretariat Daerah Kota Semarang"),
    ("Baznas Kota Semarang", "Badan Amil Zakat Nasional Kota Semarang"),
    ("Damkar Kota Semarang", "Dinas Pemadam Kebakaran Kota Semarang"),
    ("Disdukcapil Kudus", "Dinas Dukcapil Kabupaten Kudus"),
    ("BKKBN", "Kemendukbangga"),
    ("Satreskrim Polres Kudus", "Satuan Reserse Kriminal Polres Kudus"),
    ("UMS", "Universitas Muhammadiyah Surakarta"),
    ("Kementerian Agama RI", "Kemenag"),
    ("Kemenkes RI", "Kementerian Kesehatan"),
    ("KPPPA", "Kementerian Pemberdayaan Perempuan dan Perlindungan Anak"),
    ("KemenPPPA", "Kementerian PPPA"),
    ("Kemen PPPA RI", "Kementerian Pemberdayaan Perempuan dan Pelindungan Anak"),
    ("Kementerian PANRB", "KemenPAN-RB"),
    ("Kemenhan", "Kementerian Pertahanan RI"),
    ("Kementerian Koordinator Perekonomian", "Kemenko Perekonomian"),
    ("Kemenko Polhukam", "Kementerian Koordinator Bidang Politik, Hukum, dan Keamanan"),
    ("Kemenko Marves", "Kementerian Koordinator Bidang Kemaritiman dan Investasi"),
    ("Badan Pengawas Obat dan Makanan", "BPOM RI"),
    ("Balai Besar POM Semarang", "BBPOM di Semarang"),
    ("Badan POM", "BPOM"),
    ("Bawaslu Kota Semarang", "Badan Pengawas Pemilihan Umum Kota Semarang"),
    ("Bawaslu RI", "Bawaslu"),
    ("KPU RI", "Komisi Pemilihan Umum"),
    ("KPU Jateng", "KPU Provinsi Jawa Tengah"),
    ("Mabes Polri", "Markas Besar Kepolisian Negara Republik Indonesia"),
    ("Polri", "Kepolisian Negara Republik Indonesia"),
    ("Polri", "Kepolisian RI"),
    ("Polresta Solo", "Polresta Surakarta"),
    ("Polresta Banyumas", "Kepolisian Resor Kota Banyumas"),
    ("Polres Kudus", "Kepolisian Resor Kudus"),
    ("Kejaksaan Negeri Kudus", "Kejari Kudus"),
    ("Kejati Jateng", "Kejaksaan Tinggi Jawa Tengah"),
    ("Kejagung", "Kejaksaan Agung RI"),
    ("PN Semarang", "Pengadilan Negeri Semarang"),
    ("Pengadilan Tipikor Semarang", "Pengadilan Tindak Pidana Korupsi Semarang"),
    ("MK", "Mahkamah Konstitusi"),
    ("MA", "Mahkamah Agung"),
    ("DPRD Provinsi Jawa Barat", "DPRD Jabar"),
    ("DPRD DKI", "DPRD DKI Jakarta"),
    ("DPRD DKI Jakarta", "DPRD Provinsi DKI Jakarta"),
    ("Fraksi PKS DPR", "Fraksi Partai Keadilan Sejahtera DPR RI"),
    ("Partai Gerindra", "Gerindra"),
    ("Partai Gerakan Indonesia Raya", "Gerindra"),
    ("Partai NasDem", "Partai Nasdem"),
    ("DPC PDIP Kota Semarang", "DPC PDI Perjuangan Kota Semarang"),
    ("DPD Golkar Jateng", "DPD Partai Golkar Jawa Tengah"),
    ("PWNU Jateng", "Pengurus Wilayah Nahdlatul Ulama Jawa Tengah"),
    ("PBNU", "Pengurus Besar Nahdlatul Ulama"),
    ("PP Muhammadiyah", "Pimpinan Pusat Muhammadiyah"),
    ("PWM Jateng", "Pimpinan Wilayah Muhammadiyah Jawa Tengah"),
    ("Universitas Indonesia", "UI"),
    ("Univ. Diponegoro", "Undip"),
    ("Undip Semarang", "Universitas Diponegoro"),
    ("Unika Soegijapranata", "Universitas Katolik Soegijapranata"),
    ("UNS", "Universitas Sebelas Maret Surakarta"),
    ('UPN "Veteran" Jawa Timur', "UPN Veteran Jatim"),
    ("Fakultas Hukum UI", "FH UI"),
    ("FK Undip", "Fakultas Kedokteran Universitas Diponegoro"),
    ("ITB", "Institut Teknologi Bandung"),
    ("IPB University", "Institut Pertanian Bogor"),
    ("SMA Negeri 3 Semarang", "SMAN 3 Semarang"),
    ("SMK N 1 Kudus", "SMKN 1 Kudus"),
    ("SD N 2 Sukamaju", "SDN 2 Sukamaju"),
    ("SDN 02 Sukamaju", "SDN 2 Sukamaju"),
    ("MTs Negeri 1 Kudus", "MTsN 1 Kudus"),
    ("SMP Muhammadiyah 1 Solo", "SMP Muhammadiyah 1 Surakarta"),
    ("RSUP Dr Sardjito", "RSUP Dr. Sardjito Yogyakarta"),
    ("RS Kariadi", "RSUP Dr. Kariadi"),
    ("RSUD Tugurejo", "RSUD Tugurejo Semarang"),
    ("RS Elisabeth Semarang", "RS St. Elisabeth Semarang"),
    ("RSI Sultan Agung", "Rumah Sakit Islam Sultan Agung Semarang"),
    ("RSCM", "RSUPN Dr. Cipto Mangunkusumo"),
    ("PT Djarum", "Djarum"),
    ("PT Pertamina (Persero)", "Pertamina"),
    ("PT Sritex", "PT Sri Rejeki Isman Tbk"),
    ("BCA", "PT Bank Central Asia Tbk"),
    ("Bank Mandiri", "PT Bank Mandiri (Persero) Tbk"),
    ("PT KAI", "PT Kereta Api Indonesia (Persero)"),
    ("PT KAI Daop IV Semarang", "KAI Daop 4 Semarang"),
    ("Dinas Pendidikan Kota Semarang", "Disdik Kota Semarang"),
    ("Dinas Pendidikan dan Kebudayaan Kabupaten Kudus", "Disdikbud Kudus"),
    ("Dindikpora Kudus", "Disdikpora Kabupaten Kudus"),
    ("Dinas Perhubungan Kota Semarang", "Dishub Kota Semarang"),
    ("Dispertan Kota Semarang", "Dinas Pertanian Kota Semarang"),
    ("DLH Kota Semarang", "Dinas Lingkungan Hidup Kota Semarang"),
    ("DLHK Jateng", "Dinas Lingkungan Hidup dan Kehutanan Provinsi Jawa Tengah"),
    ("DPU Kota Semarang", "Dinas Pekerjaan Umum Kota Semarang"),
    ("DPUPR Kudus", "Dinas PUPR Kabupaten Kudus"),
    ("DP3AP2 DIY", "Dinas Pemberdayaan Perempuan Perlindungan Anak dan Pengendalian Penduduk DIY"),
    (
        "DinsosP3AP2KB Kudus",
        "Dinas Sosial, Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan KB Kabupaten Kudus",
    ),
    ("Dinsospermasdes Pekalongan", "Dinas Sosial dan Pemberdayaan Masyarakat Desa Pekalongan"),
    ("Disnakertrans Jateng", "Dinas Tenaga Kerja dan Transmigrasi Provinsi Jawa Tengah"),
    ("Dinas Ketenagakerjaan Kota Medan", "Disnaker Kota Medan"),
    ("Disbudpar Kota Semarang", "Dinas Kebudayaan dan Pariwisata Kota Semarang"),
    ("Disparbud Kudus", "Dinas Pariwisata dan Kebudayaan Kudus"),
    ("Disporapar Jateng", "Dinas Kepemudaan Olahraga dan Pariwisata Jawa Tengah"),
    ("Disperindag Jateng", "Dinas Perindustrian dan Perdagangan Jawa Tengah"),
    ("Dinkop UMKM Jateng", "Dinas Koperasi dan UKM Provinsi Jawa Tengah"),
    ("Dinkopdag Kota Surabaya", "Dinas Koperasi dan Perdagangan Kota Surabaya"),
    ("Disdag Kota Semarang", "Dinas Perdagangan Kota Semarang"),
    ("Disperkim Kota Semarang", "Dinas Perumahan dan Kawasan Permukiman Kota Semarang"),
    ("DPMPTSP Jateng", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Provinsi Jawa Tengah"),
    ("Bapenda Kota Semarang", "Badan Pendapatan Daerah Kota Semarang"),
    ("BKPP Kota Semarang", "Badan Kepegawaian Pendidikan dan Pelatihan Kota Semarang"),
    ("BPKAD Kota Semarang", "Badan Pengelolaan Keuangan dan Aset Daerah Kota Semarang"),
    ("Badan Kesbangpol Kota Semarang", "Kesbangpol Kota Semarang"),
    ("Bakesbangpol Jateng", "Badan Kesatuan Bangsa dan Politik Provinsi Jawa Tengah"),
    ("Inspektorat Kota Semarang", "Inspektorat Daerah Kota Semarang"),
    ("Satpol PP DKI Jakarta", "Satuan Polisi Pamong Praja Provinsi DKI Jakarta"),
    ("Pemprov NTB", "Pemerintah Provinsi Nusa Tenggara Barat"),
    ("Pemprov Kepri", "Pemerintah Provinsi Kepulauan Riau"),
    ("Pemkot Administrasi Jakarta Selatan", "Pemerintah Kota Administrasi Jakarta Selatan"),
    ("Pemkot Jaksel", "Pemerintah Kota Jakarta Selatan"),
    ("Pemkab Kepulauan Seribu", "Pemerintah Kabupaten Administrasi Kepulauan Seribu"),
    ("Pemda Kabupaten Sleman", "Pemkab Sleman"),
    ("Pemdes Sukamaju", "Pemerintah Desa Sukamaju"),
    ("Kelurahan Gajahmungkur", "Kelurahan Gajah Mungkur"),
    ("Balai Latihan Kerja Kudus", "BLK Kudus"),
    ("BBPVP Semarang", "Balai Besar Pelatihan Vokasi dan Produktivitas Semarang"),
    ("BMKG", "Badan Meteorologi Klimatologi dan Geofisika"),
    ("PMI Kota Semarang", "Palang Merah Indonesia Kota Semarang"),
    ("PMI", "Palang Merah Indonesia"),
    ("Kadin Jateng", "Kamar Dagang dan Industri Jawa Tengah"),
    ("Apindo", "Asosiasi Pengusaha Indonesia"),
    ("HIPMI Jateng", "Himpunan Pengusaha Muda Indonesia Jawa Tengah"),
    ("LBH Semarang", "Lembaga Bantuan Hukum Semarang"),
    ("Bank Indonesia", "BI"),
    ("OJK", "Otoritas Jasa Keuangan"),
    ("OJK Jateng", "Otoritas Jasa Keuangan Jawa Tengah"),
    ("Kodam III/Siliwangi", "Kodam Siliwangi"),
    ("TNI AD", "Tentara Nasional Indonesia Angkatan Darat"),
    ("Setda Provinsi Jateng", "Sekretariat Daerah Provinsi Jawa Tengah"),
    ("Dinas Sosial DKI Jakarta", "Dinsos Pemprov DKI"),
    ("Dinas Sosial Pemerintah Kota Semarang", "Dinsos Kota Semarang"),
    ("UPTD PPA Kota Semarang", "UPTD Perlindungan Perempuan dan Anak Kota Semarang"),
    ("BNN", "Badan Narkotika Nasional RI"),
    ("Kemendikbud", "Kementerian Pendidikan dan Kebudayaan"),
    ("Kemendikdasmen", "Kemdikdasmen"),
    ("BP2MI", "KP2MI"),
    ("Komisi Perlindungan Anak Indonesia", "KPAI"),
    ("Komnas Perempuan", "Komisi Nasional Anti Kekerasan Terhadap Perempuan"),
    ("MUI Kota Semarang", "Majelis Ulama Indonesia Kota Semarang"),
    ("Baznas RI", "Badan Amil Zakat Nasional"),
)
DIFFERENT = (
    ("Dinsos Kota Semarang", "Dinas Sosial Kabupaten Semarang"),
    ("Pemkab Banyumas", "Pemkot Banyumas"),
    ("Pemkot Jogja", "Pemda DIY"),
    ("BPBD Kota Bogor", "BPBD Kabupaten Bogor"),
    ("BPBD Kota Bogor", "BNPB"),
    ("BPS", "BPS Kota Semarang"),
    ("Polrestabes Semarang", "Polres Semarang"),
    ("Polresta Malang Kota", "Polres Malang"),
    ("Polres Metro Bekasi", "Polres Metro Bekasi Kota"),
    ("Polresta Bogor Kota", "Polres Bogor"),
    ("Kodim 0722/Kudus", "Kodim 0723/Klaten"),
    ("Komisi IX DPR RI", "Komisi VIII DPR RI"),
    ("Komisi IX DPR RI", "DPR RI"),
    ("DPRD Kota Semarang", "DPRD Kabupaten Semarang"),
    ("DPRD Jateng", "DPR"),
    ("SMAN 1 Kudus", "SMAN 2 Kudus"),
    ("SMPN 1 Kudus", "SMAN 1 Kudus"),
    ("RSUD Kota Semarang", "RSUD Kabupaten Semarang"),
    ("Unnes", "Universitas Semarang"),
    ("UI", "Universitas Islam Indonesia"),
    ("BRI", "BNI"),
    ("Sudin Sosial Jakarta Barat", "Dinas Sosial DKI Jakarta"),
    ("Kemenag Kudus", "Kemenag"),
    ("BNNK Semarang", "BNNP Jateng"),
    ("Bidang Rehabilitasi Sosial Dinas Sosial Kota Semarang", "Dinas Sosial Kota Semarang"),
    ("Dinas Sosial Riau", "Dinas Sosial Kepri"),
    ("Dinas Sosial Kab Bandung", "Dinas Sosial Kabupaten Bandung Barat"),
    ("Kejari Kota Semarang", "Kejaksaan Negeri Kabupaten Semarang"),
    ("Komnas Anak", "KPAI"),
    ("LAZISMU", "LAZISNU"),
    ("Pemerintah Indonesia", "Pemkot Semarang"),
    ("Puskesmas Pembantu Ngaliyan", "Puskesmas Ngaliyan"),
    ("Satreskrim Polres Kudus", "Polres Kudus"),
    ("UMS", "Universitas Muhammadiyah Semarang"),
    ("Kementerian Keuangan", "Kementerian Kesehatan"),
    ("Kementerian Perhubungan", "Kementerian Perindustrian"),
    ("Kemenhut", "Kemenhub"),
    ("Kemenko PMK", "Kemenko Perekonomian"),
    ("Bawaslu", "KPU"),
    ("KPU Kota Semarang", "KPU Kabupaten Semarang"),
    ("Polda Jateng", "Polda Jatim"),
    ("Polda Jateng", "Polrestabes Semarang"),
    ("Polsek Banyumanik", "Polsek Tembalang"),
    ("PN Semarang", "Pengadilan Agama Semarang"),
    ("Komisi D DPRD Kota Semarang", "Komisi C DPRD Kota Semarang"),
    ("Komisi D DPRD Kota Semarang", "Komisi D DPRD Kota Surakarta"),
    ("Fraksi PKS DPR RI", "Fraksi PKB DPR RI"),
    ("Partai Demokrat", "PDI Perjuangan"),
    ("DPC PKB Kudus", "DPC PPP Kudus"),
    ("DPW PKS Jateng", "DPD PKS Kota Semarang"),
    ("PCNU Kudus", "PWNU Jateng"),
    ("UNS", "Unnes"),
    ("UIN Sunan Kalijaga", "UIN Sunan Ampel"),
    ("UPN Veteran Yogyakarta", "UPN Veteran Jawa Timur"),
    ("Fakultas Hukum UGM", "Universitas Gadjah Mada"),
    ("ITS", "ITB"),
    ("SDN Sukamaju 2", "SDN Sukamaju 3"),
    ("MAN 2 Kudus", "MAN 1 Kudus"),
    ("RSUD Tugurejo", "RSUP Dr Kariadi"),
    ("Puskesmas Ngaliyan", "Puskesmas Tambakaji"),
    ("PT Pertamina Patra Niaga", "PT Pertamina"),
    ("Bank Mandiri", "Bank Syariah Mandiri"),
    ("PT KAI Daop 4 Semarang", "KAI Daop 5 Purwokerto"),
    ("BPJS Kesehatan", "BPJS Ketenagakerjaan"),
    ("BPJS Kesehatan Cabang Semarang", "BPJS Kesehatan"),
    ("Dinas Pendidikan Kota Semarang", "Dinas Pendidikan Provinsi Jawa Tengah"),
    ("Dinas Perikanan Kota Semarang", "Dinas Pertanian Kota Semarang"),
    ("Pemprov NTB", "Pemprov NTT"),
    ("Pemprov Riau", "Pemprov Kepri"),
    ("Pemkot Jaksel", "Pemkot Jakbar"),
    ("Pemerintah Kabupaten Sleman", "Pemerintah Daerah DIY"),
    ("Pemdes Sukamaju", "Pemdes Sukamulya"),
    ("BLK Kudus", "BLK Demak"),
    ("BMKG Stasiun Semarang", "BMKG"),
    ("Basarnas Semarang", "Basarnas"),
    ("Karang Taruna Kota Semarang", "Karang Taruna Kabupaten Semarang"),
    ("Kantor Perwakilan BI Jateng", "Bank Indonesia"),
    ("Koramil 01 Kota", "Koramil 02 Kota"),
    ("Kodam Jaya", "Kodam Siliwangi"),
    ("TNI AD", "TNI AL"),
    ("Sekretariat DPRD Kota Semarang", "DPRD Kota Semarang"),
    ("Kemensos", "Dinas Sosial"),
    ("Kementerian Sosial", "Kementerian Ketenagakerjaan"),
    ("UPTD PPA Kota Semarang", "DP3A Kota Semarang"),
    ("Kementerian Pendidikan Dasar dan Menengah", "Kemendiktisaintek"),
    ("Komnas HAM", "Komnas Perempuan"),
    ("Yayasan Kasih Bunda", "Yayasan Kasih Ibu"),
)
MAYBE = (
    ("Dinsos Semarang", "Dinas Sosial Kabupaten Semarang"),
    ("Kementerian PUPR", "Kementerian PU"),
    ("Disnakerperin Kabupaten Kudus", "Disnaker Kabupaten Kudus"),
    ("Dinas Sosial", "Dinas Sosial Kota Semarang"),
    ("Polsek Ngaliyan", "Polsek Ngaliyan Polrestabes Semarang"),
    ("Pemerintah Kota", "Pemkot Semarang"),
    ("Universitas Muhammadiyah", "Universitas Muhammadiyah Surakarta"),
    ("SMA 1 Kudus", "SMAN 1 Kudus"),
    ("BNN Kota Semarang", "BNNK Semarang"),
    ("Kemendikbud", "Kemendikbudristek"),
    ("Yayasan Setara Semarang", "Yayasan Setara"),
)

NAMES = tuple(sorted({name for pair in SAME + DIFFERENT + MAYBE for name in pair}))
TWICE = tuple(
    sorted(
        {bare_name(p) for p in upper_places() if p.kind == "city"}
        & {bare_name(p) for p in upper_places() if p.kind == "regency"}
    )
)


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_body_written_in_two_ways(left: str, right: str) -> None:
    assert compare(left, right).verdict == "same"


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_two_bodies_with_names_alike(left: str, right: str) -> None:
    assert compare(left, right).verdict == "different"


@pytest.mark.parametrize(("left", "right"), MAYBE)
def test_names_that_leave_it_open(left: str, right: str) -> None:
    assert compare(left, right).verdict == "maybe"


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
@settings(max_examples=300, deadline=None)
def test_the_order_of_the_names_does_not_count(left: str, right: str) -> None:
    assert compare(left, right) == compare(right, left)


@given(st.sampled_from(NAMES))
@settings(max_examples=200, deadline=None)
def test_case_spaces_and_signs_at_the_end_do_not_count(name: str) -> None:
    for other in (name, name.upper(), name.lower(), f"  {name} ", name.replace(" ", "  "), f"{name}."):
        assert compare(name, other).verdict == "same", other


@given(st.text(max_size=40), st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_text_is_compared(left: str, right: str) -> None:
    found = compare(left, right)
    assert 0 <= found.score <= 1
    assert found.why
    assert found == compare(right, left)
    assert compare(left, left).verdict == "same"


@pytest.mark.parametrize(
    "office", ["Pemerintah {} {}", "Dinas Sosial {} {}", "DPRD {} {}", "RSUD {} {}", "Dinas Sosial ({} {})"]
)
def test_a_town_is_never_the_regency_of_its_name(office: str) -> None:
    for name in TWICE:
        assert compare(office.format("Kota", name), office.format("Kab.", name)).verdict == "different", name


@pytest.mark.parametrize("office", ["Dinas Sosial {}", "DPRD {}", "KPU {}"])
def test_a_bare_name_of_both_stays_open(office: str) -> None:
    for name in TWICE:
        bare = office.format(name)
        assert compare(bare, office.format(f"Kota {name}")).verdict == "maybe", name
        assert compare(bare, office.format(f"Kabupaten {name}")).verdict == "maybe", name


def test_reasons_name_the_parts_that_clash() -> None:
    assert compare("Dinsos Kota Semarang", "Dinsos Kab. Semarang").why == (
        "level differs: kabupaten semarang / kota semarang",
    )
    assert compare("SMPN 1 Kudus", "SMPN 2 Kudus").why == ("number differs: 1 / 2",)
    assert compare("Kominfo", "Komdigi").why == ("renamed: Perpres 174/2024",)
    assert compare("Kemenkumham", "Kementerian HAM").why == ("split: Perpres 156/2024",)
